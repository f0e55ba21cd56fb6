package storehouse.launcher.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("solr")
class EmbeddedSolrTest {
  @Test
  void aFreshCoreIsEmptyAndAnswers() throws Exception {
    String query = TestSolr.shared().url() + "/" + TestSolr.freshCore() + "/select?q=*:*";
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(URI.create(query)).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("\"numFound\":0");
    }
  }
}
