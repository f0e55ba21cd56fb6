package storehouse.order.crash;

import java.util.concurrent.CompletableFuture;
import storehouse.order.crash.Scenario.Letter;
import storehouse.order.crash.Scenario.Letter.Arrival;
import storehouse.testing.Eventually;

/// Brings one order's webhooks to a house when its scenario says so.
record Telling(Post post, Watch watch, long order) {

  /// The gateway has carried the request out, and its answer is not heard yet.
  ///
  /// @param told whether it tells of that
  void during(String request, Letter letter, boolean told) {
    if (!told) {
      return;
    }
    Eventually.until(
        "the gateway tells of " + request, () -> post.has(order, request) || watch.isCut());
    Arrival arrival = letter.request().equals(request) ? letter.arrival() : Arrival.DURING;
    now(request, arrival);
  }

  /// The webhook is there.
  void now(String request, Arrival arrival) {
    switch (arrival) {
      case DURING -> post.tell(order, request, false, watch::tell);
      case TWICE -> {
        CompletableFuture<Void> other =
            CompletableFuture.runAsync(
                () -> post.tell(order, request, true, watch::tell),
                task -> Thread.ofVirtual().start(task));
        post.tell(order, request, true, watch::tell);
        other.join();
      }
      case AFTER -> watch.afterStep(order, () -> post.tell(order, request, false, watch::tell));
      case BEFORE_THE_NEXT, LATE -> {}
    }
  }
}
