package storehouse.fulfilment.bins;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// A place on the floor. Zones A to D have twelve aisles each, an aisle ten bays, a bay four
/// levels. The code reads as people walk: `A-03-2-B` is zone A, aisle 3, bay 2, level B.
public record BinPlace(int zone, int aisle, int bay, int level) {

  private static final int ZONES = 4;
  private static final int AISLES = 12;
  private static final int BAYS = 10;
  private static final int LEVELS = 4;

  /// Where a SKU is put away: always the same place, spread evenly over the floor.
  public static BinPlace homeOf(String sku) {
    CRC32 spread = new CRC32();
    spread.update(sku.getBytes(StandardCharsets.UTF_8));
    int place = (int) (spread.getValue() % (ZONES * AISLES * BAYS * LEVELS));
    return new BinPlace(
        place / (AISLES * BAYS * LEVELS),
        place / (BAYS * LEVELS) % AISLES + 1,
        place / LEVELS % BAYS + 1,
        place % LEVELS);
  }

  public String code() {
    return "%c-%02d-%d-%c".formatted('A' + zone, aisle, bay, 'A' + level);
  }

  /// The place in a walk through the whole warehouse, up one aisle and down the next.
  public int walk() {
    int along = aisle % 2 == 1 ? bay : BAYS + 1 - bay;
    return ((zone * AISLES + aisle - 1) * BAYS + along - 1) * LEVELS + level;
  }
}
