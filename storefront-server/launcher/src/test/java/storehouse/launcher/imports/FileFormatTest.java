package storehouse.launcher.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import storehouse.launcher.console.StartFailure;

class FileFormatTest {
  @TempDir private Path folder;

  private FileFormat of(String content) throws IOException {
    return FileFormat.of(Files.writeString(folder.resolve("file.txt"), content));
  }

  @Test
  void filesAreToldApartByHowTheyBegin() throws IOException {
    assertThat(of("Handle,Title,Body (HTML)\nx,y,z\n")).isEqualTo(FileFormat.SHOPIFY);
    assertThat(of("\uFEFF\"Handle\",\"Title\"\n")).isEqualTo(FileFormat.SHOPIFY);
    assertThat(of("InvoiceNo,StockCode,Description\n")).isEqualTo(FileFormat.ORDERS);
    assertThat(of("SKU,Warehouse,Counted\n")).isEqualTo(FileFormat.COUNTS);
    assertThat(of("id\ttitle\tdescription\n")).isEqualTo(FileFormat.GOOGLE_TSV);
    assertThat(of("\uFEFF<?xml version=\"1.0\"?><rss/>")).isEqualTo(FileFormat.GOOGLE_XML);
  }

  @Test
  void anythingElseIsRefusedWithWhatWouldDo() {
    assertThatThrownBy(() -> of("name;price\n"))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("Shopify CSV");
    assertThatThrownBy(() -> of("")).isInstanceOf(StartFailure.class);
    assertThatThrownBy(() -> FileFormat.of(folder.resolve("missing")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("There is no file");
  }
}
