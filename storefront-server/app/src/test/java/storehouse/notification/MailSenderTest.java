package storehouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.fulfilment.events.ShipmentShipped;
import storehouse.order.OrderView;
import storehouse.order.events.OrderCancelled;
import storehouse.order.events.OrderConfirmed;
import storehouse.platform.events.Delivery;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.simulators.mail.MailSimulator;
import storehouse.testing.TestStores;

@Tag("database")
class MailSenderTest {

  private static final AtomicLong ORDERS = new AtomicLong(100);
  private static final List<Conversation> CONVERSATIONS = new ArrayList<>();
  private static final Clock NOW = Clock.systemUTC();
  private static final Clock LATER = Clock.offset(NOW, Duration.ofMinutes(5));
  private static final Clock MUCH_LATER = Clock.offset(NOW, Duration.ofMinutes(20));
  private static Stores stores;
  private static MailSimulator mails;

  @BeforeAll
  static void open() throws IOException {
    stores = TestStores.fresh(StoreName.CUSTOMER);
    mails = MailSimulator.start(0, 0, null);
  }

  @AfterAll
  static void close() throws IOException {
    mails.close();
    stores.close();
  }

  private static long confirmed() {
    long id = ORDERS.incrementAndGet();
    tell(new OrderConfirmed(String.valueOf(id), "S-" + id, List.of(), "cart"));
    return id;
  }

  private static void tell(Object event) {
    Delivery delivery = new Delivery(1, "1", event);
    stores
        .of(StoreName.CUSTOMER)
        .run(tx -> new MailQueue(Clock.systemUTC()).handle(tx, List.of(delivery)));
  }

  private static Conversation sender(int port, Clock clock) {
    return sender(port, clock, SampleOrders::orders);
  }

  private static Conversation sender(
      int port, Clock clock, Function<Collection<Long>, Map<Long, OrderView>> orders) {
    Conversation conversation = senders(port, clock, orders).conversation();
    CONVERSATIONS.add(conversation);
    return conversation;
  }

  private static MailSender senders(
      int port, Clock clock, Function<Collection<Long>, Map<Long, OrderView>> orders) {
    MailWriter writer =
        new MailWriter(orders, new SampleOrders(), new Letters("Shop", "https://shop.test"));
    return new MailSender(
        stores,
        writer,
        clock,
        new MailSettings("127.0.0.1", port, null, null, false, "Shop <orders@shop.test>"));
  }

  @AfterEach
  void hangUp() {
    CONVERSATIONS.forEach(Conversation::close);
    CONVERSATIONS.clear();
  }

  private static String inbox(long orderId) {
    URI uri = mails.url().resolve("/api/mails?to=ada" + orderId + "@example.test");
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  private static String state(long orderId) {
    return stores
        .of(StoreName.CUSTOMER)
        .read(
            tx -> {
              try (PreparedStatement select =
                  tx.connection()
                      .prepareStatement("select state from notification_mail where order_id = ?")) {
                select.setLong(1, orderId);
                ResultSet row = select.executeQuery();
                return row.next() ? row.getString(1) : "";
              }
            });
  }

  private static void setState(long orderId, String state) {
    stores
        .of(StoreName.CUSTOMER)
        .run(
            tx -> {
              try (PreparedStatement update =
                  tx.connection()
                      .prepareStatement(
                          "update notification_mail set state = ? where order_id = ?")) {
                update.setString(1, state);
                update.setLong(2, orderId);
                update.executeUpdate();
              }
            });
  }

  @Test
  void confirmedOrderIsMailedOnce() {
    long id = confirmed();
    tell(new OrderConfirmed(String.valueOf(id), "S-" + id, List.of(), "cart"));
    Conversation sender = sender(mails.smtpPort(), NOW);
    sender.round();
    sender.round();

    String inbox = inbox(id);
    assertThat(count(inbox, "\"subject\"")).isEqualTo(1);
    assertThat(inbox).contains("Your order S-" + id + " is confirmed");
    assertThat(inbox).contains("&amp; blue").contains("€29.90");
    assertThat(inbox).contains("2 × Mug <large> & blue");
    assertThat(inbox).contains("https://shop.test/orders/S-" + id + "?accessToken=secret-" + id);
    assertThat(state(id)).isEqualTo("SENT");
  }

  @Test
  void expiredPaymentIsMailedWithTheLinkToPayAgainAndRefusedOneIsNot() {
    long expired = ORDERS.incrementAndGet();
    long refused = ORDERS.incrementAndGet();
    tell(new OrderCancelled(String.valueOf(expired), "S-" + expired, "payment.expired"));
    tell(new OrderCancelled(String.valueOf(refused), "S-" + refused, "payment.declined"));
    sender(mails.smtpPort(), NOW, SampleOrders::expired).round();
    assertThat(inbox(expired))
        .contains("Your order S-" + expired + " was cancelled", "Pay again")
        .contains("https://shop.test/orders/S-" + expired + "/pay-again?until=");
    assertThat(count(inbox(refused), "\"subject\"")).isZero();
  }

  @Test
  void parcelIsMailedWithItsTrackingLink() {
    long id = ORDERS.incrementAndGet();
    tell(
        new ShipmentShipped(
            String.valueOf(id),
            "P" + id,
            "BER",
            "UPS",
            "1Z999",
            List.of(new ShipmentShipped.Line("MUG", 1)),
            true));
    sender(mails.smtpPort(), NOW).round();

    assertThat(inbox(id))
        .contains("Your order S-" + id + " is on its way")
        .contains("Your order has left our warehouse.")
        .contains("https://tracking.test/1Z999")
        .contains("3000 Bern, Switzerland")
        .contains("1 × Mug <large> & blue");
  }

  @Test
  void mailWaitsForAMailServerThatIsAway() {
    long id = confirmed();
    sender(1, NOW).round();
    assertThat(state(id)).isEqualTo("QUEUED");

    sender(mails.smtpPort(), LATER).round();
    assertThat(state(id)).isEqualTo("SENT");
  }

  @Test
  void cutHandoverIsUncertainAndNotRepeated() throws IOException {
    long id = confirmed();
    try (BrokenMailServer server = BrokenMailServer.thatHangsUpAfterTheMail()) {
      sender(server.port(), NOW).round();
      assertThat(server.handovers).hasValue(1);
    }
    assertThat(state(id)).isEqualTo("UNCERTAIN");
    sender(mails.smtpPort(), LATER).round();
    assertThat(inbox(id)).doesNotContain("S-" + id);
  }

  @Test
  void mailsBehindACutHandoverAreSentLater() throws IOException {
    List<Long> ids = List.of(confirmed(), confirmed());
    try (BrokenMailServer server = BrokenMailServer.thatHangsUpAfterTheMail()) {
      sender(server.port(), NOW).round();
      assertThat(server.handovers).hasValue(1);
    }
    assertThat(ids).extracting(MailSenderTest::state).containsOnly("UNCERTAIN", "QUEUED");
    sender(mails.smtpPort(), LATER).round();
    assertThat(ids).extracting(MailSenderTest::state).containsOnly("UNCERTAIN", "SENT");
  }

  @Test
  void mailThatCannotBeWrittenStopsNoOther() {
    long first = confirmed();
    long unwritable = confirmed();
    long last = confirmed();
    sender(
            mails.smtpPort(),
            NOW,
            ids -> {
              Map<Long, OrderView> orders = SampleOrders.orders(ids);
              orders.computeIfPresent(unwritable, (id, _) -> SampleOrders.withoutEmail(id));
              return orders;
            })
        .round();

    assertThat(state(unwritable)).isEqualTo("QUEUED");
    assertThat(List.of(first, last)).extracting(MailSenderTest::state).containsOnly("SENT");
    sender(mails.smtpPort(), LATER).round();
    assertThat(state(unwritable)).isEqualTo("SENT");
  }

  @Test
  void unknownMailboxEndsTheMail() throws IOException {
    long id = confirmed();
    try (BrokenMailServer server = BrokenMailServer.thatKnowsNobody()) {
      sender(server.port(), NOW).round();
    }
    assertThat(state(id)).isEqualTo("FAILED");
  }

  @Test
  void busyMailServerIsAskedAgain() throws IOException {
    long id = confirmed();
    try (BrokenMailServer server = BrokenMailServer.thatIsBusy()) {
      sender(server.port(), NOW).round();
    }
    assertThat(state(id)).isEqualTo("QUEUED");
    sender(mails.smtpPort(), LATER).round();
    assertThat(state(id)).isEqualTo("SENT");
  }

  @Test
  void senderThatDiedBeforeTheHandoverIsSucceededAtOnce() {
    long id = confirmed();
    Conversation dying =
        sender(
            mails.smtpPort(),
            NOW,
            _ -> {
              throw new AssertionError("dies");
            });
    assertThatThrownBy(dying::round).isInstanceOf(AssertionError.class);
    assertThat(state(id)).isEqualTo("QUEUED");

    sender(mails.smtpPort(), NOW).round();
    assertThat(state(id)).isEqualTo("SENT");
    assertThat(count(inbox(id), "\"subject\"")).isEqualTo(1);
  }

  @Test
  void mailIsBeingSentBeforeTheServerHasAnyOfIt() throws IOException {
    long id = confirmed();
    List<String> seen = new ArrayList<>();
    try (BrokenMailServer server = BrokenMailServer.thatIsAskedFirst(() -> seen.add(state(id)))) {
      sender(server.port(), NOW).round();
    }
    assertThat(seen).containsExactly("SENDING");
    assertThat(state(id)).isEqualTo("SENT");
  }

  @Test
  void senderLocksOnlyWhatItSendsHoweverMuchWaits() {
    List<Long> ids = Stream.generate(MailSenderTest::confirmed).limit(40).toList();
    List<Integer> free = new ArrayList<>();
    Conversation other = sender(mails.smtpPort(), NOW);
    Conversation first =
        sender(
            mails.smtpPort(),
            NOW,
            orders -> {
              free.add(unlocked());
              other.round();
              return SampleOrders.orders(orders);
            });
    int waiting = unlocked();
    first.round();

    assertThat(free).containsExactly(waiting - Conversation.TOGETHER);
    assertThat(unlocked()).isEqualTo(waiting - 2 * Conversation.TOGETHER);
    while (sender(mails.smtpPort(), NOW).round().isZero()) {
      assertThat(unlocked()).isLessThan(waiting);
    }
    assertThat(ids)
        .allSatisfy(id -> assertThat(count(inbox(id), "\"subject\"")).isEqualTo(1))
        .extracting(MailSenderTest::state)
        .containsOnly("SENT");
  }

  /// Mails that wait and that nobody has locked.
  private static int unlocked() {
    return stores
        .of(StoreName.CUSTOMER)
        .write(
            tx -> {
              try (PreparedStatement select =
                  tx.connection()
                      .prepareStatement(
                          "select id from notification_mail where state = 'QUEUED'"
                              + " for update skip locked")) {
                ResultSet row = select.executeQuery();
                int count = 0;
                while (row.next()) {
                  count++;
                }
                return count;
              }
            });
  }

  @Test
  void nextMailsGoOverTheSameConnection() throws IOException {
    try (BrokenMailServer server = BrokenMailServer.thatIsAskedFirst(() -> {})) {
      Conversation sender = sender(server.port(), NOW);
      for (int i = 0; i < 3; i++) {
        confirmed();
        sender.round();
      }
      assertThat(server.handovers).hasValue(3);
      assertThat(server.connections).hasValue(1);
    }
  }

  @Test
  void connectionThatBrokeBetweenTwoMailsIsMadeAnewBeforeTheNext() throws IOException {
    long id = confirmed();
    try (BrokenMailServer server = BrokenMailServer.thatIsBored()) {
      Conversation sender = sender(server.port(), NOW);
      sender.round();
      long next = confirmed();
      sender.round();
      assertThat(List.of(id, next)).extracting(MailSenderTest::state).containsOnly("SENT");
      assertThat(server.connections).hasValue(2);
    }
  }

  @Test
  void allConversationsWorkOffWhatWaits() throws Exception {
    CountDownLatch taken = new CountDownLatch(50);
    for (int i = 0; i < 50; i++) {
      confirmed();
    }
    try (BrokenMailServer server = BrokenMailServer.thatIsAskedFirst(taken::countDown);
        MailSender sender = senders(server.port(), NOW, SampleOrders::orders)) {
      sender.start();
      assertThat(taken.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void senderThatDiedDuringTheHandoverLeavesAnUncertainMail() {
    long id = confirmed();
    setState(id, "SENDING");

    sender(mails.smtpPort(), MUCH_LATER).round();
    assertThat(state(id)).isEqualTo("UNCERTAIN");
    assertThat(inbox(id)).doesNotContain("S-" + id);
  }
}
