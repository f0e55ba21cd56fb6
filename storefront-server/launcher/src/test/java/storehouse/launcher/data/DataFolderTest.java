package storehouse.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import storehouse.launcher.console.StartFailure;

class DataFolderTest {
  @TempDir private Path folder;

  @Test
  void aFolderInUseSaysWhereItsShopIsOpen() {
    Path shop = folder.resolve("new/shop");
    try (DataFolder _ = DataFolder.open(shop)) {
      assertThatThrownBy(() -> DataFolder.open(shop))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("already runs on the data folder " + shop);
      RunFile.empty(shop).put("shop", "http://127.0.0.1:4711", 4711, ProcessHandle.current());
      assertThatThrownBy(() -> DataFolder.open(shop))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("http://127.0.0.1:4711");
    }
  }

  @Test
  void aFolderThatWasLeftCanBeUsedAgain() {
    DataFolder.open(folder).close();
    try (DataFolder again = DataFolder.open(folder)) {
      assertThat(again.path()).isEqualTo(folder);
    }
  }

  @Test
  void aFileIsNotADataFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> DataFolder.open(file))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("is a file");
    assertThatThrownBy(() -> DataFolder.open(file.resolve("below")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void theRunFileIsPrivateBecauseItHoldsPasswords() throws IOException {
    RunFile.empty(folder).put("shop", "http://127.0.0.1:1", 1, ProcessHandle.current());
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("run.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void onlyAProcessThatStartedThenIsOneThatWasLeftBehind() throws IOException {
    RunFile.empty(folder).put("shop", "http://127.0.0.1:1", 1, ProcessHandle.current());
    assertThat(RunFile.read(folder).orElseThrow().stillRunning())
        .containsExactly(ProcessHandle.current());

    Path file = folder.resolve("run.json");
    String earlier =
        Files.readString(file).replaceAll("\"started\" : \"20..", "\"started\" : \"2001");
    Files.writeString(file, earlier);
    assertThat(RunFile.read(folder).orElseThrow().stillRunning()).isEmpty();
  }

  @Test
  void whereNoShopRunsTheSentenceSaysHowToStartOne() {
    assertThatThrownBy(() -> RunFile.shopOver(folder))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("./run");
  }
}
