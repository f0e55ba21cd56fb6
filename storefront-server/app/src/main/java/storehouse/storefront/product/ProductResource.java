package storehouse.storefront.product;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import storehouse.catalog.Catalogue;
import storehouse.catalog.ProductView;
import storehouse.platform.web.Problem;
import storehouse.storefront.frame.Frames;
import storehouse.storefront.frame.Pages;
import storehouse.storefront.frame.Visitor;

/// `GET /p/{slug}?sku=`.
@Singleton
@Path("/p/{slug}")
@Produces(MediaType.TEXT_HTML)
public class ProductResource {

  private final Catalogue catalogue;
  private final Products products;
  private final Frames frames;
  private final Pages pages;

  @Inject
  public ProductResource(Catalogue catalogue, Products products, Frames frames, Pages pages) {
    this.catalogue = catalogue;
    this.products = products;
    this.frames = frames;
    this.pages = pages;
  }

  @GET
  public Response product(
      @PathParam("slug") String slug, @BeanParam Visitor visitor, @Context Request request) {
    ProductView product =
        catalogue
            .bySlug(slug)
            .filter(found -> !found.variants().isEmpty())
            .orElseThrow(() -> Problem.notFound("This product is no longer sold."));
    Products.Wish wish =
        new Products.Wish(
            frames.visit(visitor),
            visitor.query("sku"),
            visitor.query("picture"),
            frames.shop().url(visitor.base()));
    return pages.shared(request, "page/product.jte", products.page(product, wish));
  }
}
