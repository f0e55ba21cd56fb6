package storehouse.simulators.adyen;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Objects;
import storehouse.simulators.http.Form;

/// What a shopper brings back from the bank's page.
final class Returned {
  private Returned() {}

  static String redirectResult(HttpResponse<String> answer) {
    var location = answer.headers().firstValue("Location").orElseThrow();
    var query = Form.parse(URI.create(location).getRawQuery());
    return Objects.requireNonNull(query.first("redirectResult"));
  }
}
