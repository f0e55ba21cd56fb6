package storehouse.launcher.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import storehouse.launcher.data.RunFile;

/// Lets the gateway's simulator take as long for an answer as a real one does.
final class GatewayLatency implements AutoCloseable {

  private static final Duration REAL = Duration.ofMillis(50);

  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private GatewayLatency(URI address) {
    this.address = address;
  }

  static GatewayLatency asInRealLife(RunFile running) throws IOException, InterruptedException {
    GatewayLatency latency =
        new GatewayLatency(URI.create(running.address("stripe").orElseThrow() + "/_sim/latency"));
    latency.set(REAL);
    return latency;
  }

  private void set(Duration latency) throws IOException, InterruptedException {
    HttpResponse<Void> answer =
        client.send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"millis\": " + latency.toMillis() + "}"))
                .build(),
            BodyHandlers.discarding());
    if (answer.statusCode() != 200) {
      throw new IOException("The gateway's simulator answered " + answer.statusCode());
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    set(Duration.ZERO);
    client.close();
  }
}
