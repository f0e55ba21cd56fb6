package storehouse.order.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import storehouse.order.OrderStatus;
import storehouse.order.crash.Scenario.Fault;
import storehouse.order.crash.Scenario.Letter;
import storehouse.order.crash.Scenario.Letter.Arrival;
import storehouse.order.crash.Scenario.Trick;
import storehouse.order.crash.Scenario.Trick.Kind;
import storehouse.platform.saga.LayeredPlan.Way;

/// What the outside can do to an order.
final class Scenarios {

  static final Scenario PAID = Scenario.of("paid", "tok_ok", "BER", OrderStatus.CONFIRMED);
  static final Scenario WAREHOUSE_REFUSES =
      Scenario.of("warehouse refuses", "tok_ok", "HAM", OrderStatus.CANCELLED);
  static final Scenario CAPTURE_REFUSED =
      Scenario.of("capture refused", "tok_capture_fails", "BER", OrderStatus.CANCELLED);

  private static final Scenario CHALLENGE_PASSED =
      Scenario.of("challenge passed", "tok_3ds", "BER", OrderStatus.CONFIRMED);

  /// Each ends at another step, so that together they go every way of the plan.
  static final List<Scenario> OUTCOMES =
      List.of(
          PAID,
          WAREHOUSE_REFUSES,
          CAPTURE_REFUSED,
          Scenario.of("no stock", "tok_ok", "", OrderStatus.CANCELLED),
          Scenario.of("declined", "tok_declined", "BER", OrderStatus.CANCELLED),
          Scenario.of("no funds", "tok_insufficient_funds", "BER", OrderStatus.CANCELLED),
          CHALLENGE_PASSED,
          Scenario.of("challenge failed", "tok_3ds", "BER", OrderStatus.CANCELLED),
          Scenario.of(
              "card times out applied", "tok_timeout_applied", "BER", OrderStatus.CONFIRMED),
          Scenario.of(
              "card times out not applied",
              "tok_timeout_not_applied",
              "BER",
              OrderStatus.CONFIRMED));

  private static final List<String> TROUBLES =
      List.of(
          "lost-before-applying",
          "lost-after-applying",
          "unavailable",
          "unavailable-after-applying",
          "rate-limited",
          Fault.TWICE);

  /// Who meets whom first is left to chance, so they meet often.
  private static final int MEETINGS = 15;

  private Scenarios() {}

  /// Every request that moves money, with every trouble that it can have.
  static List<Scenario> troubles() {
    List<Scenario> scenarios = new ArrayList<>();
    for (String trouble : TROUBLES) {
      for (String request : List.of("create", "confirm", "capture")) {
        scenarios.add(PAID.with(new Fault(request, trouble)));
      }
      scenarios.add(CAPTURE_REFUSED.with(new Fault("cancel", trouble)));
      scenarios.add(WAREHOUSE_REFUSES.with(new Fault("refund", trouble)));
    }
    return scenarios;
  }

  /// Every request that the gateway tells of, with every way in which that can arrive, also when
  /// the request's own answer is lost.
  static List<Scenario> letters() {
    Map<String, Scenario> told =
        Map.of(
            "confirm", PAID,
            "capture", PAID,
            "cancel", CAPTURE_REFUSED,
            "refund", WAREHOUSE_REFUSES);
    List<Scenario> scenarios = new ArrayList<>();
    new TreeMap<>(told)
        .forEach(
            (request, scenario) -> {
              for (Arrival arrival : Arrival.values()) {
                scenarios.add(scenario.with(new Letter(request, arrival)));
              }
              for (String lost : List.of("lost-after-applying", "unavailable-after-applying")) {
                scenarios.add(
                    scenario
                        .with(new Fault(request, lost))
                        .with(new Letter(request, Arrival.DURING)));
              }
            });
    for (Arrival arrival : List.of(Arrival.DURING, Arrival.TWICE)) {
      scenarios.add(CHALLENGE_PASSED.with(new Letter(Letter.CHALLENGE, arrival)));
    }
    return scenarios;
  }

  /// The shopper cancels the order at every step on its way.
  static List<Scenario> cancellations(List<Way> ways) {
    return ways.stream()
        .filter(Way::forward)
        .map(way -> PAID.with(new Trick(way.step(), true, Kind.CANCELLED), OrderStatus.CANCELLED))
        .toList();
  }

  /// Every step called twice at once; every step that can be undone, overtaken by its undo.
  static List<Scenario> tricks(List<Way> ways) {
    List<Scenario> scenarios = new ArrayList<>();
    for (Way way : ways) {
      scenarios.add(
          WAREHOUSE_REFUSES.with(
              new Trick(way.step(), way.forward(), Kind.TWICE), OrderStatus.CANCELLED));
      if (way.forward()) {
        scenarios.add(PAID.with(new Trick(way.step(), true, Kind.TWICE), OrderStatus.CONFIRMED));
        if (ways.contains(new Way(way.step(), false))) {
          scenarios.add(
              PAID.with(new Trick(way.step(), true, Kind.OVERTAKEN), OrderStatus.CANCELLED));
          Scenario met = PAID.with(new Trick(way.step(), true, Kind.MET), OrderStatus.CANCELLED);
          scenarios.addAll(Collections.nCopies(MEETINGS, met));
        }
      }
    }
    return scenarios;
  }
}
