package storehouse.model.shop;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Units that are ordered before they are there, or may be: until when they are expected, or on
/// which day they are released. Nobody may know yet.
public record ToCome(Kind kind, long units, @Nullable LocalDate expectedOn) {

  /// A restock of something that is sold already, or the release of something new.
  public enum Kind {
    BACKORDER,
    PRE_ORDER
  }

  public ToCome with(long other) {
    return new ToCome(kind, other, expectedOn);
  }
}
