package storehouse.payment.gateway.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;

/// The client that [GatewayHttp] uses, and nothing else: an answer is a text.
public final class BareClient implements AutoCloseable {

  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final int FIRST_FAILURE = 300;

  private final CloseableHttpClient client = GatewayHttp.client(DEADLINE);
  private final RequestConfig patience =
      RequestConfig.custom().setResponseTimeout(Timeout.of(DEADLINE)).build();

  public String send(HttpUriRequestBase request) throws IOException {
    request.setConfig(patience);
    return client.execute(request, BareClient::text);
  }

  private static String text(ClassicHttpResponse response) throws IOException, ParseException {
    HttpEntity body = response.getEntity();
    String text = body == null ? "" : EntityUtils.toString(body, StandardCharsets.UTF_8);
    if (response.getCode() >= FIRST_FAILURE) {
      throw new IOException(response.getCode() + " " + text);
    }
    return text;
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
