package storehouse.payment.dispute;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import storehouse.payment.gateway.dispute.DisputeNote;

/// Takes what gateways tell of disputes, once each. The answer is fast; the look follows.
@Singleton
public final class DisputeInbox {

  private final DisputeBook book;
  private final DisputeJanitor janitor;

  @Inject
  public DisputeInbox(DisputeBook book, DisputeJanitor janitor) {
    this.book = book;
    this.janitor = janitor;
  }

  /// Durable once this returns.
  public void take(String gateway, DisputeNote note) {
    book.told(gateway, note, () -> janitor.wake(gateway));
  }
}
