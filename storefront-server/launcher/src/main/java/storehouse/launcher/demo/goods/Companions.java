package storehouse.launcher.demo.goods;

import static storehouse.launcher.demo.goods.Kind.*;

import java.util.List;
import java.util.Set;

/// Which kinds of goods go into one basket, because they are used together.
public final class Companions {
  private static final List<Set<Kind>> SETS =
      List.of(
          Set.of(KETTLE, TEAPOT, MUG),
          Set.of(FRYING_PAN, CASSEROLE, KNIFE),
          Set.of(SOFA, CUSHION, BLANKET, FLOOR_LAMP),
          Set.of(ARMCHAIR, BLANKET, FLOOR_LAMP),
          Set.of(VASE, PLANT_POT, CANDLE),
          Set.of(CHAIR, CLOCK),
          Set.of(DESK_LAMP, LAPTOP, HEADPHONES),
          Set.of(SPEAKER, HEADPHONES),
          Set.of(T_SHIRT, HOODIE, CAP, SNEAKER),
          Set.of(JACKET, BOOT, CAP),
          Set.of(SUITCASE, BACKPACK, TOTE, CAMERA),
          Set.of(WATCH, TOTE));

  private Companions() {}

  /// The kinds that often join the given one; empty for a kind that is bought alone.
  public static List<Kind> of(Kind kind) {
    return SETS.stream()
        .filter(set -> set.contains(kind))
        .flatMap(Set::stream)
        .filter(other -> other != kind)
        .distinct()
        .sorted()
        .toList();
  }
}
