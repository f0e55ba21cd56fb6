package storehouse.backoffice.look;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Shows the values of a choice by their names; nobody types there.
public final class Named<T> extends StringConverter<T> {

  private final Function<T, String> name;

  public Named(Function<T, String> name) {
    this.name = name;
  }

  @Override
  public String toString(@Nullable T value) {
    return value == null ? "" : name.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("Nobody types here");
  }
}
