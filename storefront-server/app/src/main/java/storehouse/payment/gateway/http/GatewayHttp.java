package storehouse.payment.gateway.http;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import storehouse.payment.gateway.said.Transcript;

/// Requests to one gateway and its JSON answers. What is said goes into the transcript that is open
/// around the call, if any; headers, where the keys are, never do.
public final class GatewayHttp {

  private static final Timeout CONNECT_TIMEOUT = Timeout.ofSeconds(5);
  private static final int MOST_CONNECTIONS = 256;
  private static final int IDLE_SECONDS = 20;
  private static final int NO_CONTENT = 204;

  /// Kept: finding the JSON provider anew costs more than parsing an answer.
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  /// What an address may consist of.
  private static final BitSet OF_AN_ADDRESS = new BitSet();

  static {
    "-._~:/?@!$&'()*+,;=%".chars().forEach(OF_AN_ADDRESS::set);
    IntStream.rangeClosed('0', '9').forEach(OF_AN_ADDRESS::set);
    IntStream.rangeClosed('A', 'Z').forEach(OF_AN_ADDRESS::set);
    IntStream.rangeClosed('a', 'z').forEach(OF_AN_ADDRESS::set);
  }

  private final URI api;
  private final Duration deadline;
  private final CloseableHttpClient client;
  private final RequestConfig patience;

  /// The gateway may live under a path of its own. An answer that takes longer than `deadline`
  /// altogether is lost.
  public GatewayHttp(URI api, Duration deadline) {
    this.api = URI.create(api.toString().replaceAll("/+$", ""));
    this.deadline = deadline;
    this.client = client(deadline);
    this.patience = RequestConfig.custom().setResponseTimeout(Timeout.of(deadline)).build();
  }

  /// The plainest client there is. Nothing is sent twice by itself: what an unanswered request
  /// means is decided by who asked.
  static CloseableHttpClient client(Duration deadline) {
    ConnectionConfig connections =
        ConnectionConfig.custom()
            .setConnectTimeout(CONNECT_TIMEOUT)
            .setSocketTimeout(Timeout.of(deadline))
            .setValidateAfterInactivity(TimeValue.ofSeconds(1))
            .setIdleTimeout(Timeout.ofSeconds(IDLE_SECONDS))
            .build();
    return HttpClients.createMinimal(
        PoolingHttpClientConnectionManagerBuilder.create()
            .setMaxConnPerRoute(MOST_CONNECTIONS)
            .setMaxConnTotal(MOST_CONNECTIONS)
            .setDefaultConnectionConfig(connections)
            .build());
  }

  public HttpGet get(String path) {
    HttpGet request = new HttpGet(api);
    request.setPath(address(path));
    return request;
  }

  public HttpPost post(String path, HttpEntity body) {
    HttpPost request = new HttpPost(api);
    request.setPath(address(path));
    request.setEntity(body);
    return request;
  }

  public HttpPost post(String path, JsonObject body) {
    return post(path, new StringEntity(body.toString(), ContentType.APPLICATION_JSON));
  }

  /// The path there, which the client takes as it is. Ids that gateways gave out are part of it,
  /// and none of them must end the line and begin another request.
  private String address(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (!OF_AN_ADDRESS.get(path.charAt(i))) {
        throw new IllegalArgumentException("This is no address: " + path);
      }
    }
    return api.getRawPath() + path;
  }

  public Reply send(HttpUriRequestBase request) {
    return send(request, true);
  }

  /// As [#send], for an answer of which little or nothing is needed: whether what comes with a
  /// success is JSON at all, only its reader finds out.
  public Reply sendUnread(HttpUriRequestBase request) {
    return send(request, false);
  }

  private Reply send(HttpUriRequestBase request, boolean isRead) {
    request.setConfig(patience);
    long asked = System.nanoTime();
    Raw raw;
    Reply reply;
    try (Deadline _ = Deadline.of(deadline, request::cancel)) {
      raw = client.execute(request, GatewayHttp::answered);
      reply = reply(raw, isRead);
    } catch (IOException lost) {
      raw = Raw.LOST;
      reply = new Reply.NoAnswer(String.valueOf(lost));
    }
    Optional<Transcript> transcript = Transcript.open();
    if (transcript.isPresent()) {
      Duration after = Duration.ofNanos(System.nanoTime() - asked);
      String whyLost = reply instanceof Reply.NoAnswer(var why) ? why : null;
      transcript
          .get()
          .add(
              new Transcript.Question(request.getMethod(), request.getPath(), text(request)),
              new Transcript.Answer(raw.status(), raw.body().text(), after, whyLost));
    }
    return reply;
  }

  /// What came back, as it came.
  private record Raw(@Nullable Integer status, JsonBody body) {

    private static final Raw LOST = new Raw(null, new JsonBody(new byte[0]));
  }

  private static Raw answered(ClassicHttpResponse response) throws IOException {
    HttpEntity body = response.getEntity();
    return new Raw(
        response.getCode(),
        new JsonBody(body == null ? new byte[0] : EntityUtils.toByteArray(body)));
  }

  private static Reply reply(Raw raw, boolean isRead) {
    int status = Objects.requireNonNull(raw.status());
    Reply.Answered answered =
        new Reply.Answered(status, status == NO_CONTENT ? JsonBody.NOTHING : raw.body());
    if (isRead || !answered.isOk()) {
      try {
        answered.body();
      } catch (JsonException garbled) {
        return new Reply.NoAnswer("The answer is not JSON: " + garbled.getMessage());
      }
    }
    return answered;
  }

  /// Of a request whose body can be read again, as all of ours can.
  private static String text(HttpUriRequestBase request) {
    HttpEntity body = request.getEntity();
    if (body == null) {
      return "";
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      body.writeTo(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /// A JSON object to be filled.
  public static JsonObjectBuilder object() {
    return BUILDERS.createObjectBuilder();
  }

  /// A JSON array to be filled.
  public static JsonArrayBuilder array() {
    return BUILDERS.createArrayBuilder();
  }

  /// @throws JsonException when it is no JSON object
  public static JsonObject json(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException invalid) {
      throw invalid;
    } catch (RuntimeException beyondLimits) {
      // The parser throws others for deeper nesting and longer numbers than anybody means.
      throw new JsonException("The JSON is beyond all limits", beyondLimits);
    }
  }
}
