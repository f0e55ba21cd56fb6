package storehouse.launcher.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import storehouse.launcher.data.RunFile;

/// Lets the gateways' simulators take as long for an answer as real ones do, or not answer at all.
/// They answer at once again when this is closed, and also when the benchmark is interrupted.
final class GatewayLatency implements AutoCloseable {

  private static final Duration REAL = Duration.ofMillis(50);

  /// Longer than any benchmark.
  private static final Duration NEVER = Duration.ofDays(1);

  private final Map<String, URI> gateways;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Thread interrupted = new Thread(this::forget);

  private GatewayLatency(Map<String, URI> gateways) {
    this.gateways = gateways;
  }

  static GatewayLatency asInRealLife(RunFile running) throws IOException, InterruptedException {
    GatewayLatency latency =
        new GatewayLatency(
            running.gatewayNames().stream()
                .collect(
                    Collectors.toMap(
                        Function.identity(),
                        name -> URI.create(running.address(name).orElseThrow()))));
    Runtime.getRuntime().addShutdownHook(latency.interrupted);
    latency.setAll(REAL);
    return latency;
  }

  /// The gateway takes requests and answers none, until it goes on.
  void hang(String gateway) throws IOException, InterruptedException {
    set(gateway, NEVER);
  }

  /// Also with what it was asked while it hung.
  void goOn(String gateway) throws IOException, InterruptedException {
    set(gateway, REAL);
  }

  private void setAll(Duration latency) throws IOException, InterruptedException {
    for (String gateway : gateways.keySet()) {
      set(gateway, latency);
    }
  }

  private void set(String gateway, Duration latency) throws IOException, InterruptedException {
    URI address = gateways.get(gateway);
    if (address == null) {
      throw new IOException("There is no gateway " + gateway);
    }
    HttpResponse<Void> answer =
        client.send(
            HttpRequest.newBuilder(address.resolve("/_sim/latency"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"millis\": " + latency.toMillis() + "}"))
                .build(),
            BodyHandlers.discarding());
    if (answer.statusCode() != 200) {
      throw new IOException("The gateway's simulator answered " + answer.statusCode());
    }
  }

  private void forget() {
    try {
      setAll(Duration.ZERO);
    } catch (IOException | InterruptedException gone) {
      // The simulators ended before us, and their latency with them.
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    Runtime.getRuntime().removeShutdownHook(interrupted);
    setAll(Duration.ZERO);
    client.close();
  }
}
