package storehouse.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import storehouse.launcher.console.StartFailure;

@Tag("process")
class ChildTest {
  private static final Duration SHORT = Duration.ofSeconds(10);

  @TempDir private Path folder;

  private Child sh(String script) {
    return Child.start(
        new ChildSpec(
            "Worker", List.of("/bin/sh", "-c", script), Map.of(), folder.resolve("logs/it.log")));
  }

  @Test
  void aChildThatDiesBeforeItIsReadyIsNamedWithItsLastErrorAndItsLog() {
    Child child = sh("echo fine; echo 'ERROR no room left'; echo bye; exit 3");
    assertThatThrownBy(() -> child.awaitReady(() -> false, SHORT))
        .isInstanceOf(StartFailure.class)
        .hasMessage(
            "Worker ended with status 3 before it was ready: ERROR no room left Its log is %s",
            folder.resolve("logs/it.log"));
  }

  @Test
  void aChildThatIsNeverReadyIsGivenUpOn() {
    Child child = sh("sleep 60");
    assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofMillis(300)))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("was not ready");
    child.kill();
    assertThat(child.process().isAlive()).isFalse();
  }

  @Test
  void aChildThatIgnoresTheRequestToEndIsEnded() {
    Child child = sh("trap '' TERM; echo ready; while :; do sleep 1; done");
    Path log = folder.resolve("logs/it.log");
    child.awaitReady(() -> log.toFile().length() > 0, SHORT);
    child.stop(Duration.ofMillis(200));
    assertThat(child.process().isAlive()).isFalse();
  }

  @Test
  void theLogOfTheStartBeforeIsKeptOnce() throws Exception {
    for (String word : List.of("one", "two", "three")) {
      sh("echo " + word).whenEnded().get(10, TimeUnit.SECONDS);
    }
    assertThat(folder.resolve("logs/it.log")).hasContent("three");
    assertThat(folder.resolve("logs/it.log.1")).hasContent("two");
  }

  /// A launcher of its own, which is killed as a power cut would.
  @Test
  void aChildEndsWithItsKilledParent() throws Exception {
    Path pid = folder.resolve("pid");
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path").replace(File.pathSeparator, ":"),
                ShortLivedParent.class.getName(),
                pid.toString())
            .inheritIO()
            .start();
    Child waiting = sh("until [ -s '" + pid + "' ]; do sleep 0.05; done");
    waiting.whenEnded().get(30, TimeUnit.SECONDS);
    ProcessHandle child = ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow();
    assertThat(child.isAlive()).isTrue();
    parent.destroyForcibly().waitFor();
    child.onExit().get(10, TimeUnit.SECONDS);
    assertThat(child.isAlive()).isFalse();
  }
}
