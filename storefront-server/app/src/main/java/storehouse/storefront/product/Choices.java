package storehouse.storefront.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.VariantView;
import storehouse.storefront.frame.Links;
import storehouse.storefront.frame.Picture;
import storehouse.storefront.frame.ProductCards;
import storehouse.storefront.product.ProductPage.Choice;
import storehouse.storefront.product.ProductPage.OptionGroup;

/// The ways from the chosen variant to the others, one value at a time.
record Choices(List<VariantView> variants, VariantView chosen, Set<String> sellable, String slug) {

  List<OptionGroup> groups(Links links) {
    Set<String> names = new LinkedHashSet<>();
    variants.forEach(variant -> names.addAll(variant.options().keySet()));
    return names.stream().map(name -> group(name, links)).toList();
  }

  private OptionGroup group(String name, Links links) {
    Map<String, VariantView> best = new LinkedHashMap<>();
    for (VariantView variant : variants) {
      String value = variant.options().get(name);
      if (value != null) {
        best.merge(
            value, variant, (one, other) -> nearness().compare(one, other) >= 0 ? one : other);
      }
    }
    boolean pictured = isTold(best);
    List<Choice> choices = new ArrayList<>();
    best.forEach(
        (value, variant) ->
            choices.add(
                new Choice(
                    value,
                    links.product(slug, variant.sku()),
                    value.equals(chosen.options().get(name)),
                    sellable.contains(variant.sku()),
                    pictured ? picture(variant) : null)));
    return new OptionGroup(name, chosen.options().getOrDefault(name, ""), choices);
  }

  private static @Nullable Picture picture(VariantView variant) {
    Picture picture = ProductCards.picture(variant.image());
    return picture == null ? null : picture.decorative();
  }

  /// The variant that shares most with the chosen one, preferably one that can be had.
  private Comparator<VariantView> nearness() {
    return Comparator.comparingLong(this::shared)
        .thenComparing(variant -> sellable.contains(variant.sku()));
  }

  private long shared(VariantView variant) {
    return variant.options().entrySet().stream()
        .filter(option -> option.getValue().equals(chosen.options().get(option.getKey())))
        .count();
  }

  /// Whether each value looks different, as colours do.
  private static boolean isTold(Map<String, VariantView> best) {
    Set<String> pictures =
        best.values().stream()
            .map(Choices::url)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return best.size() > 1 && pictures.size() == best.size();
  }

  private static @Nullable String url(VariantView variant) {
    return variant.image() == null ? null : variant.image().url();
  }
}
