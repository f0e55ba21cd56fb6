package storehouse.simulators.ups;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// How far a parcel has come: it moves on by itself, one stage after the other, from the moment its
/// label was bought.
///
/// @param stageDuration the time between two stages
record Progress(InstantSource clock, Duration stageDuration) {

  private static final List<Stage> AFTER_THE_LABEL =
      List.of(Stage.PICKED_UP, Stage.IN_TRANSIT, Stage.OUT_FOR_DELIVERY, Stage.DELIVERED);

  /// A parcel's stages with UPS's type and code for each.
  enum Stage {
    LABEL_CREATED("M", "MP", "003"),
    PICKED_UP("P", "OR", "005"),
    IN_TRANSIT("I", "DP", "005"),
    OUT_FOR_DELIVERY("O", "OT", "021"),
    DELIVERED("D", "FS", "011"),
    VOIDED("MV", "VM", "002");

    private final String type;
    private final String code;
    private final String statusCode;

    Stage(String type, String code, String statusCode) {
      this.type = type;
      this.code = code;
      this.statusCode = statusCode;
    }

    String type() {
      return type;
    }

    String code() {
      return code;
    }

    String statusCode() {
      return statusCode;
    }

    /// The place where it happens: the first two at the sender's end.
    Party place(Label label) {
      return switch (this) {
        case LABEL_CREATED, PICKED_UP, IN_TRANSIT, VOIDED -> label.from();
        case OUT_FOR_DELIVERY, DELIVERED -> label.to();
      };
    }
  }

  record Activity(Stage stage, Instant at) {}

  Stage reached(Label label) {
    return activities(label).getFirst().stage();
  }

  /// Newest first.
  List<Activity> activities(Label label) {
    var soldAt = Instant.ofEpochMilli(label.soldAt());
    var activities = new ArrayList<Activity>();
    if (!label.good()) {
      activities.add(new Activity(Stage.VOIDED, Instant.ofEpochMilli(label.voidedAt())));
      activities.add(new Activity(Stage.LABEL_CREATED, soldAt));
      return activities;
    }
    activities.add(new Activity(Stage.LABEL_CREATED, soldAt));
    var at = soldAt.plus(stageDuration);
    for (var stage : AFTER_THE_LABEL) {
      if (!at.isAfter(clock.instant())) {
        activities.addFirst(new Activity(stage, at));
      }
      at = at.plus(stageDuration);
    }
    return activities;
  }
}
