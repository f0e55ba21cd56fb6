package storehouse.storefront.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import storehouse.storefront.asset.Assets;

/// Makes the addresses of the shop's pages; they carry currency and locale where these differ from
/// the shop's own.
public final class Links {

  private final Map<String, String> visit = new LinkedHashMap<>();
  private final Assets assets;

  public Links(Shop shop, Visit visit, Assets assets) {
    this.assets = assets;
    Visit own = shop.defaultVisit();
    if (!visit.currency().equals(own.currency())) {
      this.visit.put("currency", visit.currency().getCurrencyCode());
    }
    if (!visit.locale().equals(own.locale())) {
      this.visit.put("locale", visit.locale().toLanguageTag());
    }
  }

  public String to(String path) {
    return to(path, Query.NONE);
  }

  public String to(String path, Query query) {
    Query all = query;
    for (Map.Entry<String, String> each : visit.entrySet()) {
      all = all.with(each.getKey(), each.getValue());
    }
    return path + all;
  }

  /// What a form that sends by GET must carry in hidden fields.
  public Map<String, String> visit() {
    return visit;
  }

  public String home() {
    return to("/");
  }

  public String category(String slug) {
    return to("/c/" + segment(slug));
  }

  public String product(String slug) {
    return to("/p/" + segment(slug));
  }

  public String product(String slug, String sku) {
    return to("/p/" + segment(slug), Query.of("sku", sku));
  }

  public String order(String number, String accessToken) {
    return to("/orders/" + segment(number), Query.of("accessToken", accessToken));
  }

  /// A page that leads on to where the payment of the order is agreed to.
  public String agree(String number, String accessToken) {
    Query query = Query.of("number", number).with("accessToken", accessToken);
    return to("/checkout/agree", query);
  }

  public String cancelOrder(String number, String accessToken) {
    return to("/orders/" + segment(number) + "/cancel", Query.of("accessToken", accessToken));
  }

  /// The address of a style sheet, script or icon, named by its content.
  public String asset(String name) {
    return assets.url(name);
  }

  public static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
