package storehouse.launcher.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/// Asks one address again and again whether its server is ready.
public final class Probe implements AutoCloseable {
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
  private static final int OK = 200;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST_ANSWER).build();
  private final HttpRequest request;

  public Probe(URI address) {
    request = HttpRequest.newBuilder(address).timeout(LONGEST_ANSWER).build();
  }

  public boolean answersOk() {
    return answer().map(answer -> answer.statusCode() == OK).orElse(false);
  }

  /// Whether the answer, of whatever status, carries this header.
  public boolean answersWith(String header) {
    return answer().flatMap(answer -> answer.headers().firstValue(header)).isPresent();
  }

  private Optional<HttpResponse<Void>> answer() {
    try {
      return Optional.of(client.send(request, BodyHandlers.discarding()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
