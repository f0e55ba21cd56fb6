package storehouse.order.mutants;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// The application loaded once more, with some classes mutated; only what stands around it, such as
/// the test's database server, is shared with the rest of the test run.
final class MutatedClasses extends ClassLoader {

  private static final List<String> SHARED =
      List.of(
          "storehouse.launcher.",
          "storehouse.simulators.",
          "storehouse.model.",
          "storehouse.testing.sql.");

  private final Path mutated;

  private MutatedClasses(Path mutated) {
    super(MutatedClasses.class.getClassLoader());
    this.mutated = mutated;
  }

  /// Compiles the mutant into the folder; a mutant that does not compile proves nothing.
  static MutatedClasses of(Map<String, String> sources, Path folder) {
    if (!sources.isEmpty()) {
      compile(sources, folder);
    }
    return new MutatedClasses(folder);
  }

  private static void compile(Map<String, String> sources, Path folder) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    List<Source> files =
        sources.entrySet().stream()
            .map(source -> new Source(source.getKey(), source.getValue()))
            .toList();
    List<String> options =
        List.of(
            "-proc:none",
            "-nowarn",
            "-parameters",
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            folder.toString());
    if (!compiler.getTask(null, null, problems, options, null, files).call()) {
      throw new IllegalStateException("Does not compile: " + problems.getDiagnostics());
    }
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String file, String text) {
      super(URI.create("string:///" + file), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    boolean own = name.startsWith("storehouse.") && SHARED.stream().noneMatch(name::startsWith);
    if (!own) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    try (InputStream bytes = open(file)) {
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] code = bytes.readAllBytes();
      return defineClass(name, code, 0, code.length);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private @Nullable InputStream open(String file) throws IOException {
    Path own = mutated.resolve(file);
    return Files.exists(own) ? Files.newInputStream(own) : getParent().getResourceAsStream(file);
  }
}
