package storehouse.fulfilment.picking;

import static storehouse.fulfilment.shipments.FloorTexts.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import storehouse.fulfilment.shipments.Shipment.Line;

/// What makes a scan wrong, in the order in which a picker works: the place, the item, how many.
final class ScanRules {

  private static final List<Rule> RULES =
      List.of(
          ScanRules::goodsArePutAway,
          ScanRules::binIsRight,
          ScanRules::codeIsKnown,
          ScanRules::itemIsRight,
          ScanRules::quantityMakesSense,
          ScanRules::notTooMany);

  private ScanRules() {}

  /// The line, what was scanned for it, and which SKU the scanned code stands for.
  record Attempt(Line line, Scan scan, Scanned scanned) {}

  /// The SKU that a scanned code stands for, and what people call it and what is wanted.
  record Scanned(Optional<String> sku, Map<String, String> titles) {

    String titleOf(String wanted) {
      return titles.getOrDefault(wanted, wanted);
    }
  }

  /// Empty when the rule has nothing against it, otherwise why not.
  @FunctionalInterface
  private interface Rule {
    Optional<String> objection(Attempt attempt);
  }

  static Optional<String> objection(Attempt attempt) {
    return RULES.stream().flatMap(rule -> rule.objection(attempt).stream()).findFirst();
  }

  private static Optional<String> goodsArePutAway(Attempt attempt) {
    return refuseIf(attempt.line().bin() == null, "scan.no-stock");
  }

  private static Optional<String> binIsRight(Attempt attempt) {
    String right = Objects.requireNonNullElse(attempt.line().bin(), "");
    String scanned = attempt.scan().bin().strip();
    return scanned.isEmpty()
        ? refuseIf(true, "scan.no-bin", right)
        : refuseIf(!scanned.equalsIgnoreCase(right), "scan.wrong-bin", scanned, right);
  }

  private static Optional<String> codeIsKnown(Attempt attempt) {
    return refuseIf(attempt.scanned().sku().isEmpty(), "scan.unknown-code", attempt.scan().code());
  }

  private static Optional<String> itemIsRight(Attempt attempt) {
    String wanted = attempt.line().sku();
    String scanned = attempt.scanned().sku().orElse("");
    return refuseIf(
        !scanned.equals(wanted),
        "scan.wrong-item",
        attempt.scanned().titleOf(scanned),
        attempt.scanned().titleOf(wanted));
  }

  private static Optional<String> quantityMakesSense(Attempt attempt) {
    return refuseIf(attempt.scan().quantity() < 1, "scan.quantity");
  }

  private static Optional<String> notTooMany(Attempt attempt) {
    int missing = attempt.line().missing();
    return refuseIf(attempt.scan().quantity() > missing, "scan.too-many", missing);
  }

  private static Optional<String> refuseIf(boolean wrong, String key, Object... arguments) {
    return wrong ? Optional.of(text(key, arguments)) : Optional.empty();
  }
}
