package storehouse.simulators.money;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// Which mischief is done how often. The seed and the name of the victim alone decide, so a run can
/// be repeated, and a restart changes nothing.
///
/// @param percents how many of a hundred are hit
public record MischiefPlan(Map<Mischief, Integer> percents, long seed) {
  public static final MischiefPlan NONE = new MischiefPlan(Map.of(), 0);
  private static final long PRIME = 0x100000001b3L;
  private static final long BASIS = 0xcbf29ce484222325L;

  public MischiefPlan {
    percents = Map.copyOf(percents);
  }

  /// From `line-twice:2,late-report:30`; nothing when it is empty.
  ///
  /// @throws IllegalArgumentException with a sentence for the user
  public static MischiefPlan parse(String text, long seed) {
    var percents = new EnumMap<Mischief, Integer>(Mischief.class);
    for (var part : text.isBlank() ? new String[0] : text.split(",")) {
      int colon = part.indexOf(':');
      var name = colon < 0 ? part : part.substring(0, colon);
      var percent = colon < 0 ? "" : part.substring(colon + 1);
      if (!percent.matches("\\d{1,2}|100")) {
        throw new IllegalArgumentException(
            "\"" + part + "\" is no mischief with a percentage, such as line-twice:2.");
      }
      percents.put(named(name.strip()), Integer.parseInt(percent));
    }
    return new MischiefPlan(percents, seed);
  }

  private static Mischief named(String name) {
    return Arrays.stream(Mischief.values())
        .filter(mischief -> mischief.wireName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no mischief \"" + name + "\"."));
  }

  public boolean hits(Mischief mischief, String victim) {
    var percent = percents.get(mischief);
    return percent != null && Long.remainderUnsigned(dice(mischief, victim), 100) < percent;
  }

  /// A number that is always the same for the same victim.
  long dice(Mischief mischief, String victim) {
    long hash = BASIS ^ seed;
    for (char letter : (mischief.name() + victim).toCharArray()) {
      hash = (hash ^ letter) * PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }
}
