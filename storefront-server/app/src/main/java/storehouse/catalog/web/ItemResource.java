package storehouse.catalog.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import storehouse.catalog.Catalogue;
import storehouse.catalog.ImageView;
import storehouse.catalog.VariantSummary;
import storehouse.catalog.VariantView;
import storehouse.model.backoffice.StockItem;
import storehouse.platform.web.Problem;

/// What a code that staff scan or type stands for: a SKU, also one no longer sold, or a barcode.
@Singleton
@Path("/api/backoffice/v1/items")
@Produces(MediaType.APPLICATION_JSON)
public final class ItemResource {

  private final Catalogue catalogue;

  @Inject
  public ItemResource(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GET
  @Path("{code}")
  public StockItem find(@PathParam("code") String code) {
    return bySku(code)
        .or(() -> skuOfBarcode(code).flatMap(this::bySku))
        .map(ItemResource::wire)
        .orElseThrow(() -> Problem.notFound("No item has the SKU or barcode " + code + "."));
  }

  private Optional<VariantSummary> bySku(String sku) {
    return Optional.ofNullable(catalogue.variants(List.of(sku)).get(sku));
  }

  private Optional<String> skuOfBarcode(String barcode) {
    return catalogue.byBarcode(barcode).stream()
        .flatMap(product -> product.variants().stream())
        .filter(variant -> barcode.equals(variant.barcode()))
        .map(VariantView::sku)
        .findFirst();
  }

  private static StockItem wire(VariantSummary variant) {
    ImageView image = variant.image();
    return new StockItem(
        variant.sku(), variant.barcode(), variant.title(), image == null ? null : image.url());
  }
}
