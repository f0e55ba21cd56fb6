package storehouse.launcher.data;

import static storehouse.launcher.console.Texts.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.database.Passwords;
import storehouse.launcher.database.StoreAddress;
import storehouse.launcher.database.Stores;

/// `run.json` in the data folder: the address, port and process id of everything that runs, for
/// scripts, and for the next start to recognise what a killed launcher left behind. Only its owner
/// can read it, because it holds the stores' passwords.
public final class RunFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NAME = "run.json";
  private static final List<String> GATEWAYS = List.of("stripe", "adyen", "paypal");

  /// A process's start is counted from the machine's start, which moves when its clock is
  /// corrected.
  private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(2);

  private final Path folder;
  private final ObjectNode root;

  private RunFile(Path folder, ObjectNode root) {
    this.folder = folder;
    this.root = root;
  }

  public static RunFile empty(Path folder) {
    return new RunFile(folder, JSON.createObjectNode());
  }

  /// What is written there, if anything can be read.
  public static Optional<RunFile> read(Path folder) {
    try {
      return JSON.readTree(folder.resolve(NAME).toFile()) instanceof ObjectNode root
          ? Optional.of(new RunFile(folder, root))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// The address of the shop that runs over this folder; a [StartFailure] when none does.
  public static String shopOver(Path folder) {
    return running(folder).address("shop").orElseThrow();
  }

  /// What runs over this folder; a [StartFailure] when no shop does.
  public static RunFile running(Path folder) {
    return read(folder)
        .filter(run -> !run.stillRunning().isEmpty() && run.address("shop").isPresent())
        .orElseThrow(() -> new StartFailure(text("data.not-running", folder)));
  }

  /// The stores as they were written down.
  public Stores stores() {
    SequencedMap<String, StoreAddress> addresses = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> store : root.path("databases").properties()) {
      JsonNode address = store.getValue();
      addresses.put(
          store.getKey(),
          new StoreAddress(
              address.path("url").asText(),
              address.path("user").asText(),
              address.path("password").asText()));
    }
    return new Stores(addresses);
  }

  /// Writes one entry down. The start time tells a process from a later one with the same id.
  public synchronized void put(String name, String url, int port, ProcessHandle process) {
    ObjectNode entry = root.putObject(name);
    entry.put("url", url).put("port", port).put("pid", process.pid());
    process.info().startInstant().ifPresent(at -> entry.put("started", at.toString()));
    write();
  }

  /// The same for something that runs elsewhere.
  public synchronized void putOutside(String name, String url) {
    root.putObject(name).put("url", url);
    write();
  }

  public synchronized void putStores(Stores stores) {
    ObjectNode all = root.putObject("databases");
    stores
        .addresses()
        .forEach(
            (name, address) ->
                all.putObject(name)
                    .put("url", address.url())
                    .put("user", address.user())
                    .put("password", address.password()));
    write();
  }

  public Optional<String> address(String name) {
    JsonNode url = root.path(name).path("url");
    return url.isTextual() ? Optional.of(url.asText()) : Optional.empty();
  }

  /// The payment gateways that were started with the shop, by name.
  public List<String> gatewayNames() {
    return GATEWAYS.stream().filter(name -> address(name).isPresent()).toList();
  }

  /// Where they are.
  public List<URI> gateways() {
    return GATEWAYS.stream().flatMap(name -> address(name).stream()).map(URI::create).toList();
  }

  /// Those of the recorded processes that still run, in the order in which they should end.
  public List<ProcessHandle> stillRunning() {
    List<ProcessHandle> found = new ArrayList<>();
    for (String name : List.of("shop", "stripe", "solr", "replica", "mariadb")) {
      process(name).ifPresent(found::add);
    }
    return found;
  }

  /// The recorded process of this name, if it still runs.
  public Optional<ProcessHandle> process(String name) {
    JsonNode entry = root.path(name);
    return ProcessHandle.of(entry.path("pid").asLong(-1))
        .filter(process -> startedAt(process, entry.path("started").asText()));
  }

  private static boolean startedAt(ProcessHandle process, String recorded) {
    try {
      Instant then = Instant.parse(recorded);
      return process
          .info()
          .startInstant()
          .map(at -> Duration.between(at, then).abs().compareTo(CLOCK_CORRECTION) < 0)
          .orElse(false);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /// Nothing runs any more.
  public synchronized void delete() {
    try {
      Files.deleteIfExists(folder.resolve(NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write() {
    Path fresh = folder.resolve(NAME + ".new");
    try {
      Files.deleteIfExists(fresh);
      Passwords.createPrivate(fresh);
      JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), root);
      Files.move(
          fresh,
          folder.resolve(NAME),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
