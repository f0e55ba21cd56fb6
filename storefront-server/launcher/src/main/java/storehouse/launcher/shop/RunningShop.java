package storehouse.launcher.shop;

import static storehouse.launcher.console.Texts.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import storehouse.launcher.build.Modules;
import storehouse.launcher.console.Progress;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.data.DataFolder;
import storehouse.launcher.data.RunFile;
import storehouse.launcher.database.EmbeddedDatabase;
import storehouse.launcher.database.EmbeddedReplica;
import storehouse.launcher.database.Passwords;
import storehouse.launcher.database.Place;
import storehouse.launcher.database.Stores;
import storehouse.launcher.process.Child;
import storehouse.launcher.search.EmbeddedSolr;

/// A whole shop: database, search, simulators and the shop itself, each in a process of its own.
/// What dies is started again; [#close()] ends all of it, the shop first and the database last.
public final class RunningShop implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final List<Part> STOPPED_IN_ORDER =
      List.of(Part.SHOP, Part.SIMULATORS, Part.SOLR, Part.REPLICA, Part.MARIADB);

  private final DataFolder data;
  private final ShopOptions options;
  private final Progress progress;
  private final Modules modules = Modules.find();
  private final PortPlan ports;
  private final Passwords secrets;
  private final RunFile runFile;
  private final Addresses addresses;
  private final Outside outside;
  private final CompletableFuture<String> givenUp = new CompletableFuture<>();
  private final ExecutorService starting = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Part, Supervised> parts = new EnumMap<>(Part.class);
  private volatile @Nullable Stores stores;
  private volatile @Nullable EmbeddedDatabase primary;
  private volatile @Nullable EmbeddedReplica replica;
  private boolean closed;

  private RunningShop(DataFolder data, ShopOptions options, Progress progress) {
    this.data = data;
    this.options = options;
    this.progress = progress;
    this.ports = PortPlan.around(options.port());
    this.secrets = new Passwords(data.path().resolve("secrets.properties"));
    this.runFile = RunFile.empty(data.path());
    this.outside = new Outside(options.environment());
    String embeddedSolr = Settings.local(ports.solr()) + "/solr";
    this.addresses = Addresses.of(ports, outside.solr().orElse(embeddedSolr));
  }

  /// A shop over this folder that has not been opened. Ends what an earlier, killed launcher left
  /// behind there, and refuses a port that is taken.
  public static RunningShop over(DataFolder data, ShopOptions options, Progress progress) {
    LeftBehind.end(data.path(), progress);
    return new RunningShop(data, options, progress);
  }

  /// Opens a shop with free ports, for tests.
  public static RunningShop start(DataFolder data, ShopOptions options) {
    RunningShop shop = over(data, options, Progress.silent());
    shop.open();
    return shop;
  }

  /// Starts everything, side by side where possible, and returns once the shop answers. On a
  /// [StartFailure] nothing is left running.
  public void open() {
    progress.now(text("start.now"));
    try {
      runFile.put("launcher", "", 0, ProcessHandle.current());
      CompletableFuture<Stores> storesReady = async(this::startDatabase);
      CompletableFuture<Void> all =
          CompletableFuture.allOf(
              async(this::startSolr),
              async(this::startSimulators),
              storesReady.thenAcceptAsync(_ -> startReplica(), starting),
              storesReady.thenAcceptAsync(this::startShop, starting));
      all.join();
    } catch (CompletionException e) {
      close();
      throw e.getCause() instanceof StartFailure failure ? failure : e;
    }
  }

  /// A part that fails to start stops the others from starting.
  private <T> CompletableFuture<T> async(Supplier<T> start) {
    CompletableFuture<T> result = CompletableFuture.supplyAsync(start, starting);
    return result.whenComplete(
        (_, failure) -> {
          if (failure != null) {
            starting.shutdownNow();
          }
        });
  }

  private Stores startDatabase() {
    Passwords passwords = new Passwords(data.path().resolve("mariadb/passwords.properties"));
    Stores ready =
        outside
            .stores(passwords)
            .orElseGet(
                () -> {
                  supervise(Part.MARIADB, this::startMariaDb);
                  return Objects.requireNonNull(stores);
                });
    stores = ready;
    runFile.putStores(ready);
    return ready;
  }

  private Child startMariaDb() {
    Place place = new Place(data.path().resolve("mariadb"), ports.database(), data.log("mariadb"));
    EmbeddedDatabase server =
        options.replica()
            ? EmbeddedDatabase.startPrimary(place, replicaFolder())
            : EmbeddedDatabase.start(place.folder(), place.port(), place.log());
    try {
      stores = server.stores();
      primary = server;
      return server.child();
    } catch (StartFailure e) {
      server.close();
      throw e;
    }
  }

  private Path replicaFolder() {
    return data.path().resolve("replica");
  }

  private void startReplica() {
    if (options.replica()) {
      supervise(Part.REPLICA, this::startMariaDbReplica);
    }
  }

  private Child startMariaDbReplica() {
    EmbeddedDatabase followed = primary;
    if (followed == null) {
      throw new StartFailure(text("outside.no-replica"));
    }
    EmbeddedReplica started =
        EmbeddedReplica.start(
            followed,
            new Place(replicaFolder(), ports.replica(), data.log("replica")),
            outside.replicaDelay());
    replica = started;
    return started.child();
  }

  private Optional<Stores> readers(Stores ready) {
    return options.replica()
        ? Optional.of(ready.on("jdbc:mariadb://127.0.0.1:" + ports.replica() + "/"))
        : outside.readers(ready);
  }

  private boolean startSolr() {
    if (outside.solr().isPresent()) {
      runFile.putOutside("solr", addresses.solr());
      return false;
    }
    String classPath = modules.packaged("solr");
    supervise(
        Part.SOLR,
        () ->
            EmbeddedSolr.start(
                    classPath,
                    new Place(data.path().resolve("solr"), ports.solr(), data.log("solr")),
                    options.pace().solr(archive(Part.SOLR)))
                .child());
    return true;
  }

  private boolean startSimulators() {
    GatewayAccounts accounts = GatewayAccounts.of(secrets);
    supervise(Part.SIMULATORS, () -> new SimulatorsPart(modules, data, ports, accounts).start());
    return true;
  }

  private void startShop(Stores ready) {
    Settings settings =
        new Settings(options.environment())
            .withStores(ready)
            .withSolr(addresses.solr())
            .withSimulatorsAt(ports, secrets)
            .withShop(addresses.shop(), options.demo(), secrets);
    readers(ready).ifPresent(settings::withReaders);
    Payara payara =
        new Payara(
            modules, data, ports.shop(), settings.all(), options.pace().shop(archive(Part.SHOP)));
    supervise(Part.SHOP, payara::start);
  }

  private void supervise(Part part, Supplier<Child> starter) {
    Supervised supervised = new Supervised(part, starter, new Reporter(), options.enduring());
    synchronized (parts) {
      parts.put(part, supervised);
    }
    supervised.start();
  }

  public Addresses addresses() {
    return addresses;
  }

  /// The stores' addresses, for checkers.
  public Stores stores() {
    return Objects.requireNonNull(stores, "The shop has not been opened");
  }

  /// The replica, if there is to be one; for tests.
  public EmbeddedReplica replica() {
    return Objects.requireNonNull(replica, "The shop was opened without a replica");
  }

  /// Completes with a sentence when a part has died too often to be started again.
  public CompletableFuture<String> givenUp() {
    return givenUp;
  }

  /// Ends the shop's own process as a power cut would; it is started again at once.
  public void killShop() {
    kill(Part.SHOP);
  }

  /// Ends a part as a power cut would; it is started again at once.
  public void kill(Part part) {
    Objects.requireNonNull(child(part), part.title()).kill();
  }

  /// Where a part of an enduring shop leaves its classes for its next start.
  public Path archive(Part part) {
    return data.path().resolve(part.name().toLowerCase(Locale.ROOT) + ".jsa");
  }

  /// Ends a part in order; it is started again at once.
  public void renew(Part part) {
    Objects.requireNonNull(child(part), part.title()).stop(part.grace());
  }

  /// The process of a part that runs; empty while it is being started.
  public Optional<ProcessHandle> process(Part part) {
    return Optional.ofNullable(child(part)).map(Child::process).filter(ProcessHandle::isAlive);
  }

  private @Nullable Child child(Part part) {
    Supervised supervised = part(part);
    return supervised == null ? null : supervised.child();
  }

  /// Returns once the shop answers (again); a [StartFailure] when it does not within `limit`.
  public void awaitReady(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    try (ShopProbe probe = new ShopProbe(addresses.shop())) {
      while (!probe.answers()) {
        if (System.nanoTime() > deadline) {
          throw new StartFailure(
              text("child.slow", Part.SHOP.title(), limit.toSeconds(), data.log(Payara.LOG)));
        }
        Thread.sleep(POLL);
      }
    }
  }

  private @Nullable Supervised part(Part part) {
    synchronized (parts) {
      return parts.get(part);
    }
  }

  /// Ends everything; what was sold stays sold.
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    for (Part part : Part.values()) {
      Supervised supervised = part(part);
      if (supervised != null) {
        supervised.expectEnd();
      }
    }
    starting.shutdownNow();
    starting.close();
    for (Part part : STOPPED_IN_ORDER) {
      Supervised supervised = part(part);
      if (supervised != null) {
        progress.now(text("stop.now", part.title()));
        supervised.stop();
      }
    }
    runFile.delete();
  }

  /// Tells the person, and writes down where the part is now.
  private final class Reporter implements Supervised.Listener {
    @Override
    public void started(Part part, Child child, long sinceNanos) {
      ProcessHandle process = child.process();
      switch (part) {
        case MARIADB -> runFile.put("mariadb", "", ports.database(), process);
        case REPLICA -> runFile.put("replica", "", ports.replica(), process);
        case SOLR -> runFile.put("solr", addresses.solr(), ports.solr(), process);
        case SIMULATORS -> {
          runFile.put("stripe", addresses.stripe(), ports.stripe(), process);
          runFile.put("adyen", addresses.adyen(), ports.adyen(), process);
          runFile.put("paypal", addresses.paypal(), ports.paypal(), process);
          runFile.put("ups", addresses.ups(), ports.ups(), process);
          runFile.put("mail", addresses.mail(), ports.mail(), process);
          runFile.put("smtp", "smtp://127.0.0.1:" + ports.smtp(), ports.smtp(), process);
        }
        case SHOP -> runFile.put("shop", addresses.shop(), ports.shop(), process);
      }
      progress.finished(part.title(), outcome(part), sinceNanos);
      progress.now(text("start.now"));
    }

    private String outcome(Part part) {
      return switch (part) {
        case MARIADB -> text("ready.port", ports.database());
        case REPLICA -> text("ready.port", ports.replica());
        case SOLR -> text("ready.port", ports.solr());
        case SIMULATORS ->
            text(
                "ready.simulators",
                ports.stripe(),
                ports.adyen(),
                ports.paypal(),
                ports.ups(),
                ports.mail(),
                ports.smtp());
        case SHOP -> text("ready.port", ports.shop());
      };
    }

    @Override
    public void died(Part part, int status) {
      progress.line(text("supervisor.died", part.title(), status));
    }

    @Override
    public void givenUp(Part part, String why) {
      givenUp.complete(text("supervisor.given-up", part.title(), why));
    }
  }
}
