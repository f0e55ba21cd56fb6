package storehouse.launcher.check;

import java.util.List;

/// One rule that must hold whenever nothing is under way.
interface Check {

  /// The rule as a sentence.
  String rule();

  /// What breaks it; empty when it holds.
  List<String> findings(Books books);
}
