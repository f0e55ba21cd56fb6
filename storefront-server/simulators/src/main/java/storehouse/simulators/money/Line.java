package storehouse.simulators.money;

import java.util.List;

/// One line of a report.
///
/// @param mischief what is wrong with it
public record Line(Movement movement, List<Mischief> mischief) {
  public Line {
    mischief = List.copyOf(mischief);
  }
}
