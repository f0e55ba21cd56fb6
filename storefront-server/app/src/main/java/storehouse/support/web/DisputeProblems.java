package storehouse.support.web;

import java.util.Locale;
import java.util.ResourceBundle;
import storehouse.payment.DisputeIntervention.WhyNot;
import storehouse.platform.web.Problem;

/// What cannot be done about a dispute, as problems: the type is the name of what stands in the
/// way, such as `deadline-passed`, the sentence is in the bundle `storehouse/support/disputes`.
final class DisputeProblems {

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("storehouse.support.disputes", Locale.ENGLISH);

  private DisputeProblems() {}

  static Problem unknown() {
    return Problem.notFound(WORDS.getString("no-dispute"));
  }

  static Problem of(WhyNot why) {
    String type = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Problem.conflict(type, WORDS.getString(type));
  }
}
