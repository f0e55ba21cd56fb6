package storehouse.payment.stripe;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import storehouse.payment.gateway.http.GatewayHttp;
import storehouse.payment.gateway.http.Reply;

/// Form-encoded requests to Stripe.
final class StripeHttp {

  private static final String API_VERSION = "2026-07-29.dahlia";
  private static final ContentType FORM =
      ContentType.APPLICATION_FORM_URLENCODED.withCharset(StandardCharsets.UTF_8);

  private final GatewayHttp http;
  private final String secretKey;

  StripeHttp(StripeSettings settings) {
    this.http = new GatewayHttp(settings.api(), settings.deadline());
    this.secretKey = settings.secretKey();
  }

  Reply get(String path) {
    return http.send(signed(http.get(path)));
  }

  Reply post(String path, String key, Map<String, String> form) {
    return http.send(request(path, key, form));
  }

  /// A success stays unread.
  Reply postUnread(String path, String key, Map<String, String> form) {
    return http.sendUnread(request(path, key, form));
  }

  private HttpUriRequestBase request(String path, String key, Map<String, String> form) {
    HttpUriRequestBase request = http.post(path, new StringEntity(encoded(form), FORM));
    request.setHeader("Idempotency-Key", key);
    return signed(request);
  }

  /// The names are ours and go as they are, brackets and all, as in Stripe's own examples.
  private static String encoded(Map<String, String> form) {
    StringJoiner encoded = new StringJoiner("&");
    form.forEach((name, value) -> encoded.add(name + "=" + encoded(value)));
    return encoded.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpUriRequestBase signed(HttpUriRequestBase request) {
    request.setHeader("Authorization", "Bearer " + secretKey);
    request.setHeader("Stripe-Version", API_VERSION);
    return request;
  }
}
