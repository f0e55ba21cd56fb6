package storehouse.launcher.shop;

import static storehouse.launcher.console.Texts.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import storehouse.launcher.build.Modules;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.data.DataFolder;
import storehouse.launcher.database.Memory;
import storehouse.launcher.process.Child;
import storehouse.launcher.process.ChildSpec;

/// The shop itself: Payara Micro with the shop's archive, on the loopback address.
record Payara(
    Modules modules,
    DataFolder data,
    int port,
    Map<String, String> environment,
    List<String> virtualMachine) {
  static final String LOG = "shop";
  private static final String LISTENER =
      "set configs.config.server-config.network-config.network-listeners"
          + ".network-listener.http-listener.";
  private static final String NOT_DEPLOYED = "Exception while loading the app :";
  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final long MEBIBYTE = 1024L * 1024;
  private static final long HEAP_SHARE = 4;

  /// From an empty folder each time: Payara would first deploy the shop that it remembers from the
  /// last start, then replace it by this one.
  Child start() {
    deleteRoot();
    Child child =
        Child.start(new ChildSpec(text("part.shop"), command(), environment, data.log(LOG)));
    try (ShopProbe probe = new ShopProbe(Settings.local(port))) {
      child.awaitReady(() -> answers(probe), LONGEST_START);
      return child;
    } catch (RuntimeException e) {
      child.kill();
      throw e;
    }
  }

  /// Payara stays up, empty, when the shop could not be deployed; only its log tells.
  private boolean answers(ShopProbe probe) {
    if (probe.answers()) {
      return true;
    }
    try (Stream<String> lines = Files.lines(data.log(LOG), StandardCharsets.ISO_8859_1)) {
      lines
          .filter(line -> line.contains(NOT_DEPLOYED))
          .findFirst()
          .ifPresent(
              line -> {
                String cause = line.substring(line.indexOf(NOT_DEPLOYED) + NOT_DEPLOYED.length());
                throw new StartFailure(text("shop.not-deployed", cause.strip(), data.log(LOG)));
              });
    } catch (IOException e) {
      throw new StartFailure(text("data.unwritable", data.path()), e);
    }
    return false;
  }

  private List<String> command() {
    List<String> command = new ArrayList<>(List.of(Modules.java()));
    command.addAll(virtualMachine);
    command.addAll(
        List.of(
            "-Xms256m",
            "-Xmx" + heapMegabytes() + "m",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-Duser.timezone=UTC",
            "-Djava.net.preferIPv4Stack=true",
            // Named, because else each mail searches all jars for it anew.
            "-Djakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider"));
    command.addAll(payara());
    return command;
  }

  private List<String> payara() {
    return List.of(
        "-jar",
        modules.payaraMicro().toString(),
        "--prebootcommandfile",
        commands("payara-preboot.txt", LISTENER + "address=127.0.0.1", LISTENER + "enabled=false"),
        "--postdeploycommandfile",
        commands("payara-postdeploy.txt", LISTENER + "enabled=true"),
        "--logproperties",
        logProperties().toString(),
        "--port",
        String.valueOf(port),
        "--nohazelcast",
        "--disablephonehome",
        "--rootDir",
        emptyRoot().toString(),
        "--deploy",
        modules.shopArchive().toString(),
        "--contextroot",
        "/");
  }

  /// Payara remembers what it deployed and would deploy it twice; nothing in there is ours to keep.
  private Path emptyRoot() {
    Path root = data.path().resolve("payara");
    try (Stream<Path> files = Files.exists(root) ? Files.walk(root) : Stream.empty()) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
      return root;
    } catch (IOException e) {
      throw new StartFailure(text("data.unwritable", data.path()), e);
    }
  }

  private Path root() {
    return data.path().resolve("payara");
  }

  private void deleteRoot() {
    try {
      FileUtils.deleteDirectory(root().toFile());
    } catch (IOException e) {
      throw new StartFailure(text("data.unwritable", root()), e);
    }
  }

  /// Payara listens on every address unless it is told otherwise before it boots, and it would
  /// answer "not found" for as long as the shop is not deployed.
  private String commands(String name, String... settings) {
    try {
      Path file = data.path().resolve(name);
      return Files.write(file, List.of(settings)).toString();
    } catch (IOException e) {
      throw new StartFailure(text("data.unwritable", data.path()), e);
    }
  }

  private Path logProperties() {
    Path file = data.path().resolve("payara-logging.properties");
    try (InputStream shipped =
        Objects.requireNonNull(Payara.class.getResourceAsStream("/payara-logging.properties"))) {
      Files.copy(shipped, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new StartFailure(text("data.unwritable", data.path()), e);
    }
  }

  /// A quarter of the machine's memory, between 512 MB and 2 GB.
  private static long heapMegabytes() {
    return Math.clamp(Memory.physicalBytes() / MEBIBYTE / HEAP_SHARE, 512, 2048);
  }
}
