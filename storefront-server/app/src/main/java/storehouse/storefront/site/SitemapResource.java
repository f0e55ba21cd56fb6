package storehouse.storefront.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import storehouse.catalog.Catalogue;
import storehouse.catalog.ProductView;
import storehouse.storefront.frame.Links;
import storehouse.storefront.frame.Shop;
import storehouse.storefront.frame.Visitor;

/// The sitemap in parts: an index at `/sitemap.xml`, and parts of products in the order of their
/// ids, each named by the id that it follows.
@Singleton
@Path("/")
public class SitemapResource {

  private static final int PART = 1_000;
  private static final int MOST_PARTS = 1_000;
  private static final String XML = "application/xml;charset=utf-8";
  private static final String HOUR = "public, max-age=3600";
  private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final Catalogue catalogue;
  private final Shop shop;

  @Inject
  public SitemapResource(Catalogue catalogue, Shop shop) {
    this.catalogue = catalogue;
    this.shop = shop;
  }

  @GET
  @Path("sitemap.xml")
  public Response index(@BeanParam Visitor visitor) {
    String base = shop.url(visitor.base());
    List<String> parts = new ArrayList<>();
    long after = 0;
    List<Long> ids = catalogue.idsAfter(after, PART);
    while (!ids.isEmpty() && parts.size() < MOST_PARTS) {
      parts.add(base + "/sitemap/" + after + ".xml");
      after = ids.getLast();
      ids = catalogue.idsAfter(after, PART);
    }
    return xml("sitemapindex", "sitemap", parts);
  }

  @GET
  @Path("sitemap/{after: \\d{1,19}}.xml")
  public Response part(@PathParam("after") long after, @BeanParam Visitor visitor) {
    String base = shop.url(visitor.base());
    List<String> pages = new ArrayList<>();
    if (after == 0) {
      pages.add(base + "/");
      catalogue
          .categories()
          .forEach(category -> pages.add(base + "/c/" + Links.segment(category.slug())));
    }
    catalogue.byIds(catalogue.idsAfter(after, PART)).values().stream()
        .filter(ProductView::published)
        .forEach(product -> pages.add(base + "/p/" + Links.segment(product.slug())));
    return xml("urlset", "url", pages);
  }

  private static Response xml(String root, String element, List<String> addresses) {
    String entries =
        addresses.stream()
            .map(address -> address.replace("&", "&amp;"))
            .map(address -> "<" + element + "><loc>" + address + "</loc></" + element + ">\n")
            .collect(Collectors.joining());
    String document =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%s xmlns=\"%s\">\n%s</%s>\n"
            .formatted(root, SCHEMA, entries, root);
    return Response.ok(document, XML).header("Cache-Control", HOUR).build();
  }
}
