package storehouse.simulators.paypal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// One order with every payment that belongs to it: one row, so that whatever happens to it happens
/// whole. All times are epoch seconds, all amounts minor units.
record Order(
    String id,
    long created,
    long updated,
    Terms terms,
    Stage stage,
    List<Authorization> authorizations,
    List<Capture> captures) {
  /// Three hours to send the payer and three for the payer to agree.
  private static final Duration OPEN = Duration.ofHours(6);

  Order {
    authorizations = List.copyOf(authorizations);
    captures = List.copyOf(captures);
  }

  static Order create(Terms terms, Stage stage, long now) {
    return new Order(PayPalIds.resource(), now, now, terms, stage, List.of(), List.of());
  }

  Order to(Stage next, long now) {
    return new Order(id, created, now, terms, next, authorizations, captures);
  }

  Order by(Terms.Way way) {
    return new Order(id, created, updated, terms.by(way), stage, authorizations, captures);
  }

  Order with(Authorization authorization, long now) {
    return new Order(
        id, created, now, terms, stage, append(authorizations, authorization), captures);
  }

  Order with(Capture capture, long now) {
    return new Order(id, created, now, terms, stage, authorizations, append(captures, capture));
  }

  private static <T> List<T> append(List<T> all, T another) {
    var longer = new ArrayList<>(all);
    longer.add(another);
    return longer;
  }

  Order changing(String captureId, UnaryOperator<Capture> change, long now) {
    var changed =
        captures.stream().map(c -> c.id().equals(captureId) ? change.apply(c) : c).toList();
    return new Order(id, created, now, terms, stage, authorizations, changed);
  }

  /// Whoever voids an authorisation voids those that renew it as well.
  Order voiding(String family, long now) {
    var voided =
        authorizations.stream().map(a -> a.family().equals(family) ? a.voided() : a).toList();
    return new Order(id, created, now, terms, stage, voided, captures);
  }

  /// The same order when nothing has come to its end.
  Order lapsed(long now) {
    var order = this;
    for (var authorization : lapsing(now)) {
      order = order.voiding(authorization.family(), now);
    }
    return order;
  }

  /// Those that have come to their end with money left in them.
  List<Authorization> lapsing(long now) {
    return authorizations.stream()
        .filter(a -> a.isOriginal() && a.lapsesBy(now) && remaining(a) > 0)
        .toList();
  }

  /// True once the payer has said yes.
  boolean isAgreed() {
    return stage instanceof Stage.Approved || stage instanceof Stage.Completed;
  }

  boolean isExpired(long now) {
    return !(stage instanceof Stage.Completed) && now >= created + OPEN.toSeconds();
  }

  Optional<Authorization> authorization(String authorizationId) {
    return authorizations.stream().filter(a -> a.id().equals(authorizationId)).findFirst();
  }

  Optional<Capture> capture(String captureId) {
    return captures.stream().filter(c -> c.id().equals(captureId)).findFirst();
  }

  /// What was taken from an authorisation and those that renew it.
  Stream<Capture> capturesOf(Authorization authorization) {
    return captures.stream()
        .filter(capture -> !capture.declined())
        .filter(
            capture ->
                Optional.ofNullable(capture.authorization())
                    .flatMap(this::authorization)
                    .filter(other -> other.family().equals(authorization.family()))
                    .isPresent());
  }

  /// What may still be captured, were it neither voided nor denied.
  long remaining(Authorization authorization) {
    long captured = capturesOf(authorization).mapToLong(Capture::amount).sum();
    boolean over = capturesOf(authorization).anyMatch(Capture::last);
    return over ? 0 : Math.max(0, authorization.amount() - captured);
  }

  String status(Authorization authorization) {
    return switch (authorization.state()) {
      case DENIED -> "DENIED";
      case VOIDED -> "VOIDED";
      case GRANTED ->
          remaining(authorization) == 0
              ? "CAPTURED"
              : capturesOf(authorization).findAny().isPresent() ? "PARTIALLY_CAPTURED" : "CREATED";
    };
  }

  String status() {
    boolean allVoided =
        !authorizations.isEmpty()
            && captures.isEmpty()
            && authorizations.stream().allMatch(a -> a.state() == Authorization.State.VOIDED);
    return allVoided ? "VOIDED" : stage.status();
  }

  Money money(long minorUnits) {
    return terms.amount().of(minorUnits);
  }
}
