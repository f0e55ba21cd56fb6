package storehouse.storefront.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import storehouse.storefront.asset.Assets;
import storehouse.storefront.frame.Shop;
import storehouse.storefront.frame.Visitor;

/// `/manifest.webmanifest`, `/robots.txt`, `/favicon.ico`.
@Singleton
@Path("/")
public class SiteResource {

  private static final String DAY = "public, max-age=86400";
  private static final String PAPER = "#fbfaf7";

  private final Shop shop;
  private final Assets assets;

  @Inject
  public SiteResource(Shop shop, Assets assets) {
    this.shop = shop;
    this.assets = assets;
  }

  @GET
  @Path("manifest.webmanifest")
  public Response manifest() {
    JsonObjectBuilder manifest =
        Json.createObjectBuilder()
            .add("name", shop.name())
            .add("short_name", shop.name())
            .add("id", "/")
            .add("start_url", "/")
            .add("display", "standalone")
            .add("background_color", PAPER)
            .add("theme_color", PAPER)
            .add(
                "icons",
                Json.createArrayBuilder()
                    .add(icon("icon.svg", "any"))
                    .add(icon("icon-maskable.svg", "maskable")));
    return Response.ok(manifest.build().toString(), "application/manifest+json")
        .header("Cache-Control", DAY)
        .build();
  }

  private JsonObjectBuilder icon(String name, String purpose) {
    return Json.createObjectBuilder()
        .add("src", assets.url(name))
        .add("sizes", "any")
        .add("type", "image/svg+xml")
        .add("purpose", purpose);
  }

  @GET
  @Path("robots.txt")
  public Response robots(@BeanParam Visitor visitor) {
    String text =
        String.join(
            "\n",
            "User-agent: *",
            "Disallow: /cart",
            "Disallow: /checkout",
            "Disallow: /orders/",
            "Disallow: /account",
            "Disallow: /sign-in",
            "Disallow: /search",
            "Disallow: /fragments/",
            "Sitemap: " + shop.url(visitor.base()) + "/sitemap.xml",
            "");
    return Response.ok(text, "text/plain;charset=utf-8").header("Cache-Control", DAY).build();
  }

  @GET
  @Path("favicon.ico")
  public Response favicon() {
    return Response.seeOther(URI.create(assets.url("icon.svg"))).build();
  }
}
