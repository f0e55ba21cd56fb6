package storehouse.notification;

import java.io.IOException;
import java.time.Clock;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Sends what waits to a mail server that takes everything, for tests of other contexts.
public final class SentMails {

  private SentMails() {}

  /// One round of one conversation.
  public static void round(Stores stores) throws IOException {
    MailWriter writer =
        new MailWriter(
            SampleOrders::orders, new SampleOrders(), new Letters("Shop", "https://shop.test"));
    try (BrokenMailServer server = BrokenMailServer.thatIsAskedFirst(() -> {})) {
      MailSettings settings =
          new MailSettings("127.0.0.1", server.port(), null, null, false, "orders@shop.test");
      Clock clock = Clock.systemUTC();
      Postbox postbox = new Postbox(settings, clock);
      try (Conversation conversation =
          new Conversation(stores.of(StoreName.CUSTOMER), writer, postbox, clock)) {
        conversation.round();
      }
    }
  }
}
