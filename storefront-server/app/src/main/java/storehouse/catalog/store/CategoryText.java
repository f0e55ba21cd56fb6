package storehouse.catalog.store;

import jakarta.persistence.Embeddable;

@Embeddable
@SuppressWarnings("NullAway.Init")
class CategoryText {

  String locale;
  String name;

  protected CategoryText() {}
}
