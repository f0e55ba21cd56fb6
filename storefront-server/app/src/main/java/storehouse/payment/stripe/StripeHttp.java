package storehouse.payment.stripe;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import storehouse.payment.gateway.http.GatewayHttp;
import storehouse.payment.gateway.http.Reply;

/// Form-encoded requests to Stripe.
final class StripeHttp {

  private static final String API_VERSION = "2026-07-29.dahlia";

  private final GatewayHttp http;
  private final String secretKey;

  StripeHttp(StripeSettings settings) {
    this.http = new GatewayHttp(settings.api(), settings.deadline());
    this.secretKey = settings.secretKey();
  }

  Reply get(String path) {
    return send(http.get(path));
  }

  Reply post(String path, String key, Map<String, String> form) {
    HttpUriRequestBase request =
        http.post(
            path,
            new UrlEncodedFormEntity(
                form.entrySet().stream()
                    .map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
                    .toList(),
                StandardCharsets.UTF_8));
    request.setHeader("Idempotency-Key", key);
    return send(request);
  }

  private Reply send(HttpUriRequestBase request) {
    request.setHeader("Authorization", "Bearer " + secretKey);
    request.setHeader("Stripe-Version", API_VERSION);
    return http.send(request);
  }
}
