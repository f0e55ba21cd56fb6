package storehouse.launcher.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// Asks the shop over connections that are kept, and does nothing twice. Each request keeps its
/// thread: what the load takes of the machine is missing to the shop beside it, and this takes
/// least. Safe for use by several threads.
final class LoadClient implements AutoCloseable {

  private static final Timeout LONGEST_ANSWER = Timeout.ofSeconds(60);
  private static final Timeout CONNECT = Timeout.ofSeconds(10);
  private static final int MOST_CONNECTIONS = 16_384;

  private final CloseableHttpClient client =
      HttpClients.createMinimal(
          PoolingHttpClientConnectionManagerBuilder.create()
              .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
              .setMaxConnPerRoute(MOST_CONNECTIONS)
              .setMaxConnTotal(MOST_CONNECTIONS)
              .setDefaultConnectionConfig(
                  ConnectionConfig.custom()
                      .setConnectTimeout(CONNECT)
                      .setSocketTimeout(LONGEST_ANSWER)
                      .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                      .build())
              .build());
  private final RequestConfig patience =
      RequestConfig.custom()
          .setConnectionRequestTimeout(LONGEST_ANSWER)
          .setResponseTimeout(LONGEST_ANSWER)
          .build();

  /// What came back; `type` is its content type, or empty.
  record Reply(int status, Optional<Duration> retryAfter, String type, String body) {}

  Reply get(URI address) throws IOException {
    return send("GET", address, Map.of(), null);
  }

  /// Sends JSON, or nothing.
  Reply send(String method, URI address, Map<String, String> headers, @Nullable String json)
      throws IOException {
    HttpUriRequestBase request = new HttpUriRequestBase(method, address);
    request.setConfig(patience);
    headers.forEach(request::setHeader);
    if (json != null) {
      request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
    }
    return client.execute(request, LoadClient::reply);
  }

  private static Reply reply(ClassicHttpResponse response) throws IOException, ParseException {
    HttpEntity entity = response.getEntity();
    return new Reply(
        response.getCode(),
        header(response, "Retry-After").map(Long::parseLong).map(Duration::ofSeconds),
        header(response, "Content-Type").orElse(""),
        entity == null ? "" : EntityUtils.toString(entity, StandardCharsets.UTF_8));
  }

  private static Optional<String> header(ClassicHttpResponse response, String name) {
    return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }
}
