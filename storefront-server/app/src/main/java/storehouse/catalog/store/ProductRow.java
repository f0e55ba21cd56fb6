package storehouse.catalog.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "product")
@SuppressWarnings("NullAway.Init")
class ProductRow {

  @Id Long id;
  String slug;
  String brand;
  boolean published;
  long version;

  @Column(name = "created_at")
  Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "product_text", joinColumns = @JoinColumn(name = "product_id"))
  List<ProductText> texts = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "product_attribute", joinColumns = @JoinColumn(name = "product_id"))
  List<ProductAttribute> attributes = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "product_image", joinColumns = @JoinColumn(name = "product_id"))
  List<ProductImage> images = new ArrayList<>();

  @OneToMany
  @JoinColumn(name = "product_id")
  List<VariantRow> variants = new ArrayList<>();

  @ManyToMany
  @JoinTable(
      name = "product_category",
      joinColumns = @JoinColumn(name = "product_id"),
      inverseJoinColumns = @JoinColumn(name = "category_id"))
  @OrderColumn(name = "position")
  List<CategoryRow> categories = new ArrayList<>();

  protected ProductRow() {}

  ProductText text(String locale) {
    return texts.stream()
        .filter(text -> text.locale.equals(locale))
        .findFirst()
        .orElseGet(texts::getFirst);
  }
}
