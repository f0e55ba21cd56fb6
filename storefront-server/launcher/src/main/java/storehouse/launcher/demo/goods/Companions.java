package storehouse.launcher.demo.goods;

import static storehouse.launcher.demo.goods.Kind.*;

import java.util.List;
import java.util.Set;

/// Which kinds of goods go into one basket, because they are used together.
public final class Companions {
  private static final List<Set<Kind>> SETS =
      List.of(
          Set.of(KETTLE, TEAPOT, MUG),
          Set.of(KETTLE, COFFEE_MAKER, MUG),
          Set.of(FRYING_PAN, CASSEROLE, KNIFE, CUTTING_BOARD),
          Set.of(BOWL, CUTTING_BOARD, MUG),
          Set.of(SOFA, CUSHION, BLANKET, FLOOR_LAMP, SIDE_TABLE),
          Set.of(ARMCHAIR, BLANKET, FLOOR_LAMP, SIDE_TABLE),
          Set.of(VASE, PLANT_POT, CANDLE),
          Set.of(CHAIR, CLOCK, BOWL),
          Set.of(DESK_LAMP, LAPTOP, HEADPHONES, NOTEBOOK),
          Set.of(NOTEBOOK, PEN),
          Set.of(SPEAKER, HEADPHONES),
          Set.of(T_SHIRT, HOODIE, CAP, SNEAKER),
          Set.of(JACKET, BOOT, CAP),
          Set.of(SUITCASE, BACKPACK, TOTE, CAMERA),
          Set.of(WATCH, TOTE, PERFUME),
          Set.of(TOWEL, SOAP_BOTTLE, CANDLE),
          Set.of(TENT, SLEEPING_BAG, FLASK, BACKPACK),
          Set.of(BICYCLE, HELMET, FLASK),
          Set.of(BALL, YOGA_MAT, SNEAKER),
          Set.of(WOODEN_TOY, SOFT_TOY, BLOCKS));

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
