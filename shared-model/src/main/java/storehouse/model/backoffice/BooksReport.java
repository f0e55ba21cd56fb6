package storehouse.model.backoffice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /books`: what must hold, when that was looked at last, and what breaks it. Orders that are
/// `onHold`, and those that wait for a person, do not break any rule.
public record BooksReport(List<Rule> rules, int onHold, int needPerson) {

  /// `looked` counts what was looked at so far, `patrols` how often all of it was. What is new was
  /// looked at up to the end at `caughtUpAt`. `failure` says why it could not be looked at last
  /// time.
  public record Rule(
      String key,
      String sentence,
      @Nullable Instant lastRunAt,
      long looked,
      long patrols,
      @Nullable Instant caughtUpAt,
      @Nullable String failure,
      List<Finding> findings) {}

  /// `repair` is a proposal: nothing is repaired by itself.
  public record Finding(String subject, String what, String repair, Instant since) {}
}
