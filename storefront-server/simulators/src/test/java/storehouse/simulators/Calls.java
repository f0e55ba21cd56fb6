package storehouse.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import storehouse.simulators.http.Json;

/// A plain HTTP client with the same headers on every call; redirects are not followed.
public record Calls(HttpClient client, URI server, List<String> headers) {

  public static Calls to(URI server, String... headers) {
    return new Calls(HttpClient.newHttpClient(), server, List.of(headers));
  }

  public Calls with(String header, String value) {
    var all = new ArrayList<>(headers);
    all.add(header);
    all.add(value);
    return new Calls(client, server, all);
  }

  public HttpResponse<String> get(String path) throws IOException {
    return send("GET", path, "");
  }

  public HttpResponse<String> delete(String path) throws IOException {
    return send("DELETE", path, "");
  }

  public HttpResponse<String> form(String path, String encoded) throws IOException {
    return with("Content-Type", "application/x-www-form-urlencoded").send("POST", path, encoded);
  }

  public HttpResponse<String> json(String path, String body) throws IOException {
    return with("Content-Type", "application/json").send("POST", path, body);
  }

  /// A body of the type that the headers name.
  public HttpResponse<String> post(String path, String body) throws IOException {
    return send("POST", path, body);
  }

  private HttpResponse<String> send(String method, String path, String body) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(server + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, BodyPublishers.ofString(body));
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException stopped) {
      throw new IOException("Interrupted", stopped);
    }
  }

  public static JsonNode body(HttpResponse<String> response) {
    return Json.parse(response.body());
  }
}
