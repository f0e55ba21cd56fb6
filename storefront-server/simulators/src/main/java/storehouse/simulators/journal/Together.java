package storehouse.simulators.journal;

import java.util.ArrayList;
import java.util.List;

/// Rows that are written with the change they follow from, all of them or none.
public final class Together {
  public static final Together NOTHING = new Together(List.of());

  private final List<Journal.Line> lines;

  Together(List<Journal.Line> lines) {
    this.lines = lines;
  }

  List<Journal.Line> lines() {
    return lines;
  }

  public Together and(Together others) {
    var all = new ArrayList<>(lines);
    all.addAll(others.lines);
    return new Together(all);
  }
}
