package storehouse.launcher.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import storehouse.launcher.build.Modules;
import storehouse.launcher.database.Passwords;

/// The one Solr of a JVM that runs tests, started at the first use with an empty index and stopped
/// with the JVM. Test classes that must not see each other take cores of their own.
public final class TestSolr {
  private static @Nullable EmbeddedSolr running;

  private TestSolr() {}

  public static synchronized EmbeddedSolr shared() {
    if (running == null) {
      running = start();
    }
    return running;
  }

  /// The name of a new, empty core with the shop's schema.
  public static String freshCore() {
    String name = "products_" + Passwords.random().substring(0, 8);
    URI create =
        URI.create(shared().url() + "/admin/cores?action=CREATE&configSet=products&name=" + name);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(create).build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.body());
      }
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static EmbeddedSolr start() {
    try {
      Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
      Path folder = Files.createTempDirectory(target, "solr-");
      EmbeddedSolr solr =
          EmbeddedSolr.start(
              Modules.find().compiled("solr"), folder, 0, folder.resolve("solr.log"));
      Runtime.getRuntime().addShutdownHook(new Thread(solr::close));
      return solr;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
