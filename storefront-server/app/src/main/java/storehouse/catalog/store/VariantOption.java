package storehouse.catalog.store;

import jakarta.persistence.Embeddable;

@Embeddable
@SuppressWarnings("NullAway.Init")
class VariantOption {

  int position;
  String name;
  String value;

  protected VariantOption() {}
}
