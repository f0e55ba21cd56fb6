package storehouse.payment.campaign;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import storehouse.payment.contract.Desk;
import storehouse.payment.contract.GatewayDesk;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.webhook.WebhookReader;
import storehouse.payment.gateway.webhook.WebhookRequest;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.testing.PassingTime;
import storehouse.testing.TestStores;

/// Plays payments in rounds of three hours: in each, new payments begin, all that are under way are
/// asked for their next step, and the webhooks that are due are given out.
final class PaymentCampaign implements AutoCloseable {

  private static final Duration ROUND = Duration.ofHours(3);

  /// Nearly three days, after which PayPal tells nothing any more.
  private static final int LATEST_ROUNDS = 23;

  private static final int ROUNDS_WITH_NEW_ONES = 20;
  private static final int MOST_ROUNDS = 400;
  private static final int CALLERS = 32;
  private static final long FIRST_ORDER = 1_000;

  private final Random random;
  private final int size;
  private final PassingTime time = new PassingTime();
  private final Stores stores = TestStores.fresh(StoreName.PAYMENT);
  private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
  private final Map<String, GatewayDesk> desks = new HashMap<>();
  private final Servers servers;
  private final PostOffice post;
  private final List<Purse> purses = new ArrayList<>();

  PaymentCampaign(int size, int deaths, long seed) throws IOException {
    this.size = size;
    this.random = new Random(seed);
    this.post = new PostOffice(new Random(seed + 1), LATEST_ROUNDS);
    for (Desk desk : Desk.values()) {
      GatewayDesk opened = desk.open(time);
      opened.tellShopAt(post.address());
      desks.put(opened.gateway().name(), opened);
    }
    List<Gateway> gateways = desks.values().stream().map(GatewayDesk::gateway).toList();
    List<WebhookReader> readers = desks.values().stream().map(GatewayDesk::reader).toList();
    this.servers =
        new Servers(
            deaths,
            size,
            new Random(seed + 2),
            life -> new Server(stores, gateways, readers, time, life));
  }

  /// Until every payment has come to its end and everything was told.
  void play(Consumer<String> progress) {
    for (int round = 0; round < MOST_ROUNDS && !isOver(); round++) {
      time.pass(ROUND);
      begin();
      step();
      deliver();
      step();
      if (round % 10 == 0) {
        progress.accept(
            "round %d: %d payments, %d under way, %d servers died"
                .formatted(round, purses.size(), open().size(), servers.deaths()));
      }
    }
  }

  private boolean isOver() {
    return purses.size() == size
        && open().isEmpty()
        && desks.values().stream().allMatch(desk -> desk.owedWebhooks() == 0)
        && post.isEmpty();
  }

  /// What is stored of an order's payment, to explain a finding.
  String explain(long orderId) {
    return stores
        .of(StoreName.PAYMENT)
        .read(
            tx -> {
              StringBuilder rows = new StringBuilder();
              for (String table : List.of("payment", "refund", "webhook", "gateway_fact")) {
                try (var select =
                    tx.connection()
                        .prepareStatement("select * from " + table + " where order_id = ?")) {
                  select.setLong(1, orderId);
                  try (var row = select.executeQuery()) {
                    int columns = row.getMetaData().getColumnCount();
                    while (row.next()) {
                      rows.append("\n  ").append(table);
                      for (int i = 1; i <= columns; i++) {
                        rows.append(' ').append(row.getString(i));
                      }
                    }
                  }
                }
              }
              return rows.toString();
            });
  }

  List<Purse> purses() {
    return purses;
  }

  Servers servers() {
    return servers;
  }

  Map<String, GatewayDesk> desks() {
    return desks;
  }

  private List<Purse> open() {
    return purses.stream().filter(purse -> !purse.isOver()).toList();
  }

  private void begin() {
    List<GatewayDesk> all = List.copyOf(desks.values());
    int share = size / ROUNDS_WITH_NEW_ONES + 1;
    for (int i = 0; i < share && purses.size() < size; i++) {
      long order = FIRST_ORDER + purses.size();
      Purse purse = new Purse(order, all.get(random.nextInt(all.size())), random);
      purse.planFault(random);
      purses.add(purse);
    }
  }

  private void step() {
    inParallel(open(), purse -> purse.goOn(servers.one().payments()));
  }

  private void deliver() {
    inParallel(post.due(), this::deliver);
  }

  private void deliver(PostOffice.Letter letter) {
    GatewayDesk desk = desks.get(letter.gateway());
    if (desk == null) {
      throw new IllegalStateException("Nobody is " + letter.gateway());
    }
    Map<String, String> headers = desk.sentAgain(letter.headers(), letter.body(), time.instant());
    WebhookRequest request =
        new WebhookRequest(name -> headers.get(PostOffice.lower(name)), letter.body());
    boolean taken = false;
    while (!taken) {
      taken = servers.one().takes(letter.gateway(), request);
    }
  }

  private <T> void inParallel(List<T> all, Consumer<T> what) {
    all.stream()
        .map(each -> CompletableFuture.runAsync(() -> what.accept(each), callers))
        .toList()
        .forEach(CompletableFuture::join);
  }

  @Override
  public void close() throws Exception {
    callers.shutdownNow();
    servers.close();
    post.close();
    for (GatewayDesk desk : desks.values()) {
      desk.close();
    }
    stores.close();
  }
}
