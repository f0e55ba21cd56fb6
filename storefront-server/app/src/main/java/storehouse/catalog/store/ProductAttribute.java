package storehouse.catalog.store;

import jakarta.persistence.Embeddable;

@Embeddable
@SuppressWarnings("NullAway.Init")
class ProductAttribute {

  int position;
  String name;
  String value;

  protected ProductAttribute() {}
}
