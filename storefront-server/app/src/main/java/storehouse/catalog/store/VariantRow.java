package storehouse.catalog.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "variant")
@SuppressWarnings("NullAway.Init")
class VariantRow {

  @Id Long id;

  @Column(name = "product_id", insertable = false, updatable = false)
  Long productId;

  int position;
  String sku;
  @Nullable String barcode;

  @Column(name = "weight_grams")
  int weightGrams;

  boolean listed;

  @Column(name = "media_sha")
  @Nullable String mediaSha;

  @ElementCollection
  @CollectionTable(name = "variant_option", joinColumns = @JoinColumn(name = "variant_id"))
  List<VariantOption> options = new ArrayList<>();

  protected VariantRow() {}

  Map<String, String> optionMap() {
    Map<String, String> map = new LinkedHashMap<>();
    options.stream()
        .sorted(Comparator.comparingInt(option -> option.position))
        .forEach(option -> map.put(option.name, option.value));
    return map;
  }
}
