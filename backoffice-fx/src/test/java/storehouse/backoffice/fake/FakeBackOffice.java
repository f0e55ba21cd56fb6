package storehouse.backoffice.fake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import storehouse.model.backoffice.DisputeAcceptance;
import storehouse.model.backoffice.DisputeDraft;
import storehouse.model.backoffice.DisputeSubmission;
import storehouse.model.backoffice.EditRequest;
import storehouse.model.backoffice.HoldRequest;
import storehouse.model.backoffice.OrderCancellation;
import storehouse.model.backoffice.OrderPolicyChange;
import storehouse.model.backoffice.PackRequest;
import storehouse.model.backoffice.PaymentRefundRequest;
import storehouse.model.backoffice.PaymentResolution;
import storehouse.model.backoffice.PaymentVoid;
import storehouse.model.backoffice.PickScan;
import storehouse.model.backoffice.SafetyStock;
import storehouse.model.backoffice.ShipmentState;
import storehouse.model.backoffice.SignInRequest;
import storehouse.model.backoffice.SignedIn;
import storehouse.model.backoffice.SplitRequest;
import storehouse.model.backoffice.StockAdjustment;
import storehouse.model.backoffice.StockStateChange;
import storehouse.model.backoffice.UndoProposal;
import storehouse.model.backoffice.WarehouseChange;

/// The staff API in memory, on a free port. Faults are asked for by name.
public final class FakeBackOffice implements AutoCloseable {

  static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static final String PASSWORD = "storehouse-demo";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final FakeFloor floor = new FakeFloor();
  private final FakeStockRoom stock = new FakeStockRoom();
  private final FakeOrderBook orders = new FakeOrderBook();
  private final FakeSites sites = new FakeSites();
  private final FakeBooks books = new FakeBooks();
  private final FakeSagas sagas = new FakeSagas();
  private final FakePayments payments = new FakePayments();
  private final FakeDisputes disputes = new FakeDisputes();
  private final AtomicBoolean losesNextAnswer = new AtomicBoolean();
  private final AtomicBoolean sessionsEnded = new AtomicBoolean();

  private FakeBackOffice(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException portTaken) {
      throw new UncheckedIOException(portTaken);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public static FakeBackOffice empty() {
    return new FakeBackOffice(0);
  }

  /// Comes back where another one was.
  public static FakeBackOffice emptyAt(int port) {
    return new FakeBackOffice(port);
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public FakeFloor floor() {
    return floor;
  }

  public FakeStockRoom stock() {
    return stock;
  }

  public FakeOrderBook orders() {
    return orders;
  }

  public FakeSagas sagas() {
    return sagas;
  }

  public FakePayments payments() {
    return payments;
  }

  public FakeDisputes disputes() {
    return disputes;
  }

  public FakeBooks books() {
    return books;
  }

  public FakeSites sites() {
    return sites;
  }

  /// The next command is carried out, and its answer never arrives.
  public void loseTheNextAnswer() {
    losesNextAnswer.set(true);
  }

  /// Every token is over its time from now on.
  public void endSessions() {
    sessionsEnded.set(true);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.startsWith("/media/")) {
        send(exchange, 200, "image/png", Drawings.product(path));
        return;
      }
      Reply reply = reply(exchange, path.replace("/api/backoffice/v1/", "").split("/"));
      boolean command = exchange.getRequestMethod().equals("POST");
      if (command && losesNextAnswer.getAndSet(false)) {
        return;
      }
      String type = reply.status() < 400 ? "application/json" : "application/problem+json";
      send(exchange, reply.status(), type, JSON.writeValueAsBytes(reply.body()));
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private Reply reply(HttpExchange exchange, String[] path) throws IOException {
    if (path[0].equals("auth")) {
      return signIn(read(exchange, SignInRequest.class));
    }
    Optional<String> user = user(exchange);
    if (user.isEmpty() || sessionsEnded.get()) {
      return Reply.problem(401, "signed-out", "Sign in first.");
    }
    return switch (path[0]) {
      case "shipments" -> shipments(exchange, path, user.get());
      case "orders" -> orders(exchange, path, user.get());
      case "items" -> stock.item(path[1]);
      case "stock" -> stock(exchange, path, user.get());
      case "sagas" -> sagas(exchange, path, user.get());
      case "payments" -> payments(exchange, path, user.get());
      case "disputes" -> disputes(exchange, path, user.get());
      case "books" -> books.report();
      case "warehouses" ->
          path.length == 1
              ? sites.all()
              : sites.change(path[1], read(exchange, WarehouseChange.class));
      default -> Reply.unknown("resource " + path[0]);
    };
  }

  private static Reply signIn(SignInRequest request) {
    return request.password().equals(PASSWORD)
        ? Reply.ok(
            new SignedIn(
                "token-of-" + request.username(),
                request.username(),
                List.of(request.username().replace("2", "")),
                Instant.now().plusSeconds(3600)))
        : Reply.problem(401, "sign-in-refused", "Name or password is wrong. Check both.");
  }

  private static Optional<String> user(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
        .map(header -> header.replace("Bearer token-of-", ""));
  }

  private Reply shipments(HttpExchange exchange, String[] path, String user) throws IOException {
    if (path.length == 1) {
      String state = exchange.getRequestURI().getQuery().replace("state=", "");
      return Reply.ok(floor.in(ShipmentState.valueOf(state)));
    }
    String id = path[1];
    if (!floor.knows(id)) {
      return Reply.unknown("shipment " + id);
    }
    return switch (path.length == 2 ? "find" : path[2]) {
      case "find" -> Reply.ok(floor.find(id));
      case "claim" -> floor.claim(id, user);
      case "picks" -> floor.pick(id, read(exchange, PickScan.class));
      case "split" -> floor.split(id, read(exchange, SplitRequest.class));
      case "pack" -> floor.pack(id, read(exchange, PackRequest.class));
      case "label" -> floor.label(id);
      case "ship" -> floor.ship(id);
      default -> Reply.unknown("command " + path[2]);
    };
  }

  private Reply orders(HttpExchange exchange, String[] path, String user) throws IOException {
    if (path.length >= 3) {
      return switch (path[path.length - 1]) {
        case "cancel" -> orders.cancel(path[1], read(exchange, OrderCancellation.class));
        case "edits" -> orders.edit(path[1], read(exchange, EditRequest.class));
        case "holds" -> orders.hold(path[1], read(exchange, HoldRequest.class), user);
        case "release" -> orders.release(path[1], path[3], user);
        default -> Reply.unknown("command " + path[2]);
      };
    }
    return path.length == 1
        ? orders.search(exchange.getRequestURI().getQuery().replace("q=", ""))
        : orders.find(path[1]);
  }

  private Reply sagas(HttpExchange exchange, String[] path, String user) throws IOException {
    if (path.length == 1) {
      return sagas.list(exchange.getRequestURI().getQuery());
    }
    String what = path.length == 2 ? "find" : path[path.length - 1];
    String reason = what.equals("proposals") ? read(exchange, UndoProposal.class).reason() : null;
    return sagas.act(new FakeSagas.Act(path[1], what, user, reason));
  }

  private Reply payments(HttpExchange exchange, String[] path, String user) throws IOException {
    if (path.length == 1) {
      return payments.list(asked(exchange.getRequestURI().getQuery()));
    }
    String id = path[1];
    return switch (path.length == 2 ? "find" : path[path.length - 1]) {
      case "find", "refresh" -> Reply.ok(payments.find(id));
      case "void" -> payments.release(id, user, "" + read(exchange, PaymentVoid.class).reason());
      case "refunds" ->
          payments.refund(
              id,
              exchange.getRequestHeaders().getFirst("Idempotency-Key"),
              user,
              read(exchange, PaymentRefundRequest.class));
      case "resolutions" -> payments.resolve(id, user, read(exchange, PaymentResolution.class));
      case "approval" -> payments.decide(id, user, true);
      case "refusal" -> payments.decide(id, user, false);
      default -> Reply.unknown("command " + path[2]);
    };
  }

  private Reply disputes(HttpExchange exchange, String[] path, String user) throws IOException {
    if (path.length == 1) {
      return disputes.list(asked(exchange.getRequestURI().getQuery()).getOrDefault("state", ""));
    }
    return switch (path.length == 2 ? "find" : path[2]) {
      case "find" -> Reply.ok(disputes.find(path[1]));
      case "evidence" -> disputes.draft(path[1], user, read(exchange, DisputeDraft.class));
      case "submission" ->
          disputes.submit(path[1], user, read(exchange, DisputeSubmission.class).version());
      case "acceptance" ->
          disputes.accept(path[1], user, "" + read(exchange, DisputeAcceptance.class).reason());
      case "proposals" -> disputes.decide(path[1], user, path[3], path[4].equals("approval"));
      default -> Reply.unknown("command " + path[2]);
    };
  }

  private static Map<String, String> asked(String query) {
    Map<String, String> asked = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      String[] both = pair.split("=", 2);
      asked.put(both[0], both[1]);
    }
    return asked;
  }

  private Reply stock(HttpExchange exchange, String[] path, String user) throws IOException {
    return switch (path[1]) {
      case "adjustments" -> stock.adjust(read(exchange, StockAdjustment.class), user);
      case "state-changes" -> stock.change(read(exchange, StockStateChange.class), user);
      case "safety-stock" -> stock.setSafety(read(exchange, SafetyStock.class), user);
      default -> stockOf(exchange, path);
    };
  }

  private Reply stockOf(HttpExchange exchange, String[] path) throws IOException {
    if (path.length == 2) {
      return stock.levels(path[1]);
    }
    if (path[2].equals("movements")) {
      return stock.movements(path[1]);
    }
    return exchange.getRequestMethod().equals("GET")
        ? stock.policy(path[1])
        : stock.decide(path[1], read(exchange, OrderPolicyChange.class));
  }

  static <T> T read(HttpExchange exchange, Class<T> shape) throws IOException {
    return JSON.readValue(exchange.getRequestBody(), shape);
  }
}
