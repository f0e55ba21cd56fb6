package storehouse.search.index;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import storehouse.search.SearchUnavailable;

/// The core of products in Solr. Every call throws [SearchUnavailable] when Solr does not do it.
@Singleton
public final class SolrIndex implements AutoCloseable {

  private static final int VISIBLE_WITHIN_MILLIS = 1_000;
  private static final int CONNECT_SECONDS = 2;
  private static final int ANSWER_SECONDS = 15;

  private final HttpJdkSolrClient client;

  /// `url` is Solr's address, such as `http://127.0.0.1:8983/solr`.
  @Inject
  public SolrIndex(
      @ConfigProperty(name = "storehouse.solr.url", defaultValue = "http://127.0.0.1:8983/solr")
          String url,
      @ConfigProperty(name = "storehouse.solr.core", defaultValue = "products") String core) {
    this.client =
        new HttpJdkSolrClient.Builder(url)
            .withDefaultCollection(core)
            // With HTTP/2 this JDK's client now and then meets a connection that ended ("EOF
            // reached while reading"), and a shopper a search that is not available.
            .useHttp1_1(true)
            .withConnectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .withRequestTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
            .withIdleTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
            .build();
  }

  public QueryResponse query(SolrQuery query) {
    return answered(() -> client.query(query));
  }

  /// Adds or replaces; shoppers see it within a second.
  void put(List<SolrInputDocument> documents) {
    if (!documents.isEmpty()) {
      answered(() -> client.add(documents, VISIBLE_WITHIN_MILLIS));
    }
  }

  void delete(List<String> ids) {
    if (!ids.isEmpty()) {
      answered(() -> client.deleteById(ids, VISIBLE_WITHIN_MILLIS));
    }
  }

  boolean isEmpty() {
    return query(new SolrQuery("*:*").setRows(0)).getResults().getNumFound() == 0;
  }

  private static <T> T answered(Call<T> call) {
    try {
      return call.run();
    } catch (SolrServerException | IOException | SolrException failure) {
      throw new SearchUnavailable(failure);
    }
  }

  @Override
  @PreDestroy
  public void close() {
    try {
      client.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private interface Call<T> {
    T run() throws SolrServerException, IOException;
  }
}
