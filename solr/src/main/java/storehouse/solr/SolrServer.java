package storehouse.solr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/// `SolrServer HOME PORT`: serves the cores below HOME on the loopback address until it is told to
/// end, and says so on standard output once it does.
public final class SolrServer {
  static final String CORE = "products";
  private static final long LONGEST_CORE_LOAD_MILLIS = 60_000;

  private SolrServer() {}

  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]).toAbsolutePath();
    int port = Integer.parseInt(arguments[1]);
    prepare(home);
    JettyConfig config =
        new JettyConfig.Builder()
            .setContext("/solr")
            .setPort(port)
            .stopAtShutdown(true)
            .waitForLoadingCoresToFinish(LONGEST_CORE_LOAD_MILLIS)
            .build();
    JettySolrRunner runner = new JettySolrRunner(home.toString(), config);
    runner.start();
    System.out.println("Solr is ready on " + runner.getBaseUrl());
  }

  private static void prepare(Path home) throws IOException {
    Files.createDirectories(home);
    Files.writeString(home.resolve("solr.xml"), "<solr/>\n");
    Path configSet = home.resolve("configsets").resolve(CORE);
    boolean changed = ConfigSet.copyTo(configSet);
    Path core = home.resolve(CORE);
    if (changed) {
      ConfigSet.deleteTree(core.resolve("data"));
    }
    Files.createDirectories(core);
    Files.writeString(
        core.resolve("core.properties"), "name=" + CORE + "\nconfigSet=" + CORE + "\n");
  }
}
