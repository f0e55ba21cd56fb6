package storehouse.storefront.listing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import storehouse.catalog.CategoryView;
import storehouse.storefront.frame.Crumb;
import storehouse.storefront.frame.Department;
import storehouse.storefront.frame.Frames;
import storehouse.storefront.frame.Links;

/// The category tree as pages walk it.
public final class Departments {

  private final Map<String, CategoryView> bySlug = new LinkedHashMap<>();

  public Departments(List<CategoryView> categories) {
    categories.forEach(category -> bySlug.put(category.slug(), category));
  }

  Optional<CategoryView> find(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  Map<String, String> names() {
    return bySlug.values().stream()
        .collect(Collectors.toMap(CategoryView::slug, CategoryView::name));
  }

  /// The way from the top to this category, which is the last.
  public List<Crumb> crumbs(String slug, Links links) {
    Deque<Crumb> crumbs = new ArrayDeque<>();
    CategoryView at = bySlug.get(slug);
    while (at != null && crumbs.size() < bySlug.size()) {
      crumbs.addFirst(new Crumb(at.name(), links.category(at.slug())));
      String parent = at.parentSlug();
      at = parent == null ? null : bySlug.get(parent);
    }
    return List.copyOf(crumbs);
  }

  List<Department> below(String slug, Links links) {
    return bySlug.values().stream()
        .filter(category -> slug.equals(category.parentSlug()) && category.productCount() > 0)
        .map(
            category ->
                new Department(
                    category.name(),
                    links.category(category.slug()),
                    category.productCount(),
                    Frames.square(category.imageUrl())))
        .toList();
  }
}
