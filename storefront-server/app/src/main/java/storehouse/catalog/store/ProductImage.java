package storehouse.catalog.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

@Embeddable
@SuppressWarnings("NullAway.Init")
class ProductImage {

  int position;

  @Column(name = "media_sha")
  @Nullable String mediaSha;

  String alt;

  protected ProductImage() {}
}
