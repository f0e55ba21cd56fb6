package storehouse.payment.paypal;

import jakarta.json.JsonObject;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import storehouse.payment.gateway.http.GatewayHttp;
import storehouse.payment.gateway.http.JsonBody;
import storehouse.payment.gateway.http.Reply;
import storehouse.payment.paypal.PayPalTokens.Access;
import storehouse.payment.paypal.PayPalTokens.Denied;
import storehouse.payment.paypal.PayPalTokens.Granted;
import storehouse.platform.Ids;

/// JSON requests to PayPal's REST API.
final class PayPalHttp {

  private static final int UNAUTHORISED = 401;

  private final GatewayHttp http;
  private final PayPalTokens tokens;

  PayPalHttp(PayPalSettings settings, InstantSource clock) {
    this.http = new GatewayHttp(settings.api(), settings.deadline());
    this.tokens = new PayPalTokens(http, settings, clock);
  }

  Reply get(String path) {
    return send(() -> http.get(path), http::send);
  }

  /// A success stays unread.
  Reply getUnread(String path) {
    return send(() -> http.get(path), http::sendUnread);
  }

  /// A success stays unread.
  Reply post(String path, String key, JsonObject body) {
    return send(() -> request(path, key, body), http::sendUnread);
  }

  /// What is sent as a form that could carry files, which the Disputes API wants.
  Reply postForm(String path, JsonObject input) {
    return send(() -> http.post(path, form(input)), http::send);
  }

  private static HttpEntity form(JsonObject input) {
    String boundary = Ids.unguessable();
    String body =
        "--%1$s\r\nContent-Disposition: form-data; name=\"input\"\r\nContent-Type: application/json\r\n\r\n%2$s\r\n--%1$s--\r\n"
            .formatted(boundary, input);
    return new StringEntity(
        body,
        ContentType.create("multipart/form-data", new BasicNameValuePair("boundary", boundary)));
  }

  private HttpPost request(String path, String key, JsonObject body) {
    HttpPost request = http.post(path, body);
    request.setHeader("PayPal-Request-Id", key);
    request.setHeader("Prefer", "return=representation");
    return request;
  }

  private interface Sending {
    Reply send(HttpUriRequestBase request);
  }

  /// Once more with a new token where PayPal did not take the one that was held: what it refused
  /// for that, it did not do.
  private Reply send(Supplier<HttpUriRequestBase> request, Sending sending) {
    Access access = tokens.get();
    Reply reply = send(request.get(), access, sending);
    if (access instanceof Granted spent
        && reply instanceof Reply.Answered(int status, JsonBody _)
        && status == UNAUTHORISED) {
      tokens.forget(spent);
      return send(request.get(), tokens.get(), sending);
    }
    return reply;
  }

  private static Reply send(HttpUriRequestBase request, Access access, Sending sending) {
    return switch (access) {
      case Denied(Reply reply) -> reply;
      case Granted(String token, var _) -> {
        request.setHeader("Authorization", "Bearer " + token);
        yield sending.send(request);
      }
    };
  }
}
