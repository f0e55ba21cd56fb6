package storehouse.catalog.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "category")
@SuppressWarnings("NullAway.Init")
class CategoryRow {

  @Id Long id;

  @Column(name = "parent_id")
  @Nullable Long parentId;

  String slug;
  String path;

  @ElementCollection
  @CollectionTable(name = "category_text", joinColumns = @JoinColumn(name = "category_id"))
  List<CategoryText> texts = new ArrayList<>();

  protected CategoryRow() {}

  String name(String locale) {
    return texts.stream()
        .filter(text -> text.locale.equals(locale))
        .findFirst()
        .or(() -> texts.stream().findFirst())
        .map(text -> text.name)
        .orElse(slug);
  }
}
