package storehouse.payment.stripe;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// Form-encoded requests to Stripe and its JSON answers.
final class StripeHttp {

  private static final String API_VERSION = "2026-07-29.dahlia";
  private static final Timeout CONNECT_TIMEOUT = Timeout.ofSeconds(5);
  private static final int MOST_CONNECTIONS = 256;
  private static final int IDLE_SECONDS = 20;

  /// Kept: finding the JSON provider anew costs more than parsing an answer.
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private final URI api;
  private final String secretKey;
  private final Duration deadline;
  private final CloseableHttpClient client;
  private final RequestConfig patience;

  StripeHttp(StripeSettings settings) {
    this.api = settings.api();
    this.secretKey = settings.secretKey();
    this.deadline = settings.deadline();
    this.client = client(settings.deadline());
    this.patience =
        RequestConfig.custom().setResponseTimeout(Timeout.of(settings.deadline())).build();
  }

  /// The plainest client there is. Nothing is sent twice by itself: what an unanswered request
  /// means is decided by who asked.
  private static CloseableHttpClient client(Duration deadline) {
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

  /// What came back, if anything did.
  sealed interface Reply {

    record Answered(int status, JsonObject body) implements Reply {}

    /// The request may have had its effect, or not.
    record NoAnswer(String why) implements Reply {}
  }

  Reply get(String path) {
    return send(new HttpGet(api.resolve(path)));
  }

  Reply post(String path, String key, Map<String, String> form) {
    HttpPost request = new HttpPost(api.resolve(path));
    request.setHeader("Idempotency-Key", key);
    request.setEntity(
        new UrlEncodedFormEntity(
            form.entrySet().stream()
                .map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
                .toList(),
            StandardCharsets.UTF_8));
    return send(request);
  }

  private Reply send(HttpUriRequestBase request) {
    request.setConfig(patience);
    request.setHeader("Authorization", "Bearer " + secretKey);
    request.setHeader("Stripe-Version", API_VERSION);
    try (Deadline _ = Deadline.of(deadline, request::cancel)) {
      return client.execute(request, StripeHttp::answered);
    } catch (IOException lost) {
      return new Reply.NoAnswer(String.valueOf(lost));
    } catch (JsonException garbled) {
      return new Reply.NoAnswer("The answer is not JSON: " + garbled.getMessage());
    }
  }

  private static Reply answered(ClassicHttpResponse response) throws IOException, ParseException {
    HttpEntity body = response.getEntity();
    return new Reply.Answered(
        response.getCode(),
        json(body == null ? "" : EntityUtils.toString(body, StandardCharsets.UTF_8)));
  }

  static JsonObject json(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
