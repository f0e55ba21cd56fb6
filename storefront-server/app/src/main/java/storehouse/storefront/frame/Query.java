package storehouse.storefront.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The parameters of an address, in order; a name may come several times.
public record Query(List<Parameter> parameters) {

  public static final Query NONE = new Query(List.of());

  /// One `name=value`.
  public record Parameter(String name, String value) {}

  public static Query of(String name, String value) {
    return NONE.with(name, value);
  }

  public Query with(String name, String value) {
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(new Parameter(name, value));
    return new Query(List.copyOf(more));
  }

  public Query without(String name) {
    return keeping(parameter -> !parameter.name().equals(name));
  }

  public Query without(String name, String value) {
    return keeping(parameter -> !parameter.equals(new Parameter(name, value)));
  }

  public boolean has(String name, String value) {
    return parameters.contains(new Parameter(name, value));
  }

  private Query keeping(Predicate<Parameter> kept) {
    return new Query(parameters.stream().filter(kept).toList());
  }

  /// As it follows a path: empty, or with a question mark in front.
  @Override
  public String toString() {
    return parameters.isEmpty()
        ? ""
        : parameters.stream()
            .map(each -> Links.segment(each.name()) + "=" + Links.segment(each.value()))
            .collect(Collectors.joining("&", "?", ""));
  }
}
