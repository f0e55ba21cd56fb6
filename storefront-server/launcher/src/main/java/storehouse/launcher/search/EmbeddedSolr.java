package storehouse.launcher.search;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import storehouse.launcher.build.Modules;
import storehouse.launcher.database.Place;
import storehouse.launcher.process.Child;
import storehouse.launcher.process.ChildSpec;
import storehouse.launcher.process.Ports;
import storehouse.launcher.process.Probe;

/// Solr in a JVM of its own on the loopback address, with a core named `products`. Its index is
/// derived data: a build with another schema starts with an empty one.
public final class EmbeddedSolr implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(2);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

  private final Child child;
  private final int port;

  private EmbeddedSolr(Child child, int port) {
    this.child = child;
    this.port = port;
  }

  /// Starts it over `folder`; port 0 takes any free one. `classPath` is the module `solr`'s.
  public static EmbeddedSolr start(String classPath, Path folder, int port, Path log) {
    return start(classPath, new Place(folder, port, log), List.of("-XX:+UseSerialGC"));
  }

  /// The same with options for its virtual machine.
  public static EmbeddedSolr start(String classPath, Place place, List<String> options) {
    Path folder = place.folder();
    int listening = place.port() == 0 ? Ports.any() : place.port();
    List<String> command = new ArrayList<>(List.of(Modules.java()));
    command.addAll(options);
    command.addAll(
        List.of(
            "-Xms64m",
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dsolr.log.dir=" + folder.resolve("logs"),
            "-cp",
            classPath,
            "storehouse.solr.SolrServer",
            folder.toString(),
            String.valueOf(listening)));
    Child child = Child.start(new ChildSpec("Solr", command, Map.of(), place.log()));
    EmbeddedSolr solr = new EmbeddedSolr(child, listening);
    try (Probe probe = new Probe(URI.create(solr.url() + "/products/admin/ping"))) {
      child.awaitReady(probe::answersOk, LONGEST_START);
      return solr;
    } catch (RuntimeException e) {
      solr.close();
      throw e;
    }
  }

  /// The address without a core: `http://127.0.0.1:8983/solr`.
  public String url() {
    return "http://127.0.0.1:" + port + "/solr";
  }

  public int port() {
    return port;
  }

  public Child child() {
    return child;
  }

  @Override
  public void close() {
    child.stop(LONGEST_STOP);
  }
}
