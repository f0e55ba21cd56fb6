package storehouse.catalog.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
@SuppressWarnings("NullAway.Init")
class ProductText {

  String locale;
  String title;

  @Column(name = "description_html")
  String descriptionHtml;

  protected ProductText() {}
}
