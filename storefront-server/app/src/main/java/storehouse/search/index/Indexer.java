package storehouse.search.index;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.solr.common.SolrInputDocument;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.Catalogue;
import storehouse.catalog.ProductView;
import storehouse.catalog.VariantSummary;
import storehouse.platform.Background;
import storehouse.search.SearchUnavailable;

/// Brings the index up to date with what changed, and builds it when it is empty.
///
/// What was not confirmed by Solr stays pending, so that nothing is lost when Solr or this node
/// goes; documents are whole, so that indexing one twice does no harm.
@Singleton
public final class Indexer implements Background {

  private static final Logger LOG = System.getLogger(Indexer.class.getName());
  private static final int BATCH = 200;
  private static final int PAGE = 1_000;
  private static final long PAUSE_MILLIS = 250;
  private static final long PAUSE_AFTER_FAILURE_MILLIS = 3_000;

  private final Catalogue catalogue;
  private final ProductDocuments documents;
  private final PendingProducts pending;
  private final SolrIndex solr;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean closed;
  private boolean reachable = true;
  private boolean checkedForEmptiness;
  private @Nullable Thread thread;

  @Inject
  public Indexer(
      Catalogue catalogue, ProductDocuments documents, PendingProducts pending, SolrIndex solr) {
    this.catalogue = catalogue;
    this.documents = documents;
    this.pending = pending;
    this.solr = solr;
  }

  @Override
  public synchronized void start() {
    thread = Thread.ofPlatform().daemon().name("search-indexer").start(this::loop);
  }

  private void loop() {
    while (!closed) {
      long pause = PAUSE_MILLIS;
      try {
        if (round()) {
          continue;
        }
      } catch (SearchUnavailable unavailable) {
        pause = PAUSE_AFTER_FAILURE_MILLIS;
        complainOnce(unavailable);
      } catch (RuntimeException failure) {
        pause = PAUSE_AFTER_FAILURE_MILLIS;
        LOG.log(Level.WARNING, "Indexing failed and will be tried again", failure);
      }
      try {
        wake.tryAcquire(pause, TimeUnit.MILLISECONDS);
      } catch (InterruptedException interrupted) {
        return;
      }
    }
  }

  private void complainOnce(SearchUnavailable unavailable) {
    if (reachable) {
      LOG.log(Level.WARNING, "{0}; changes wait until it is back", unavailable.getMessage());
    }
    reachable = false;
    checkedForEmptiness = false;
  }

  /// Indexes what waits; false when there was nothing to do, or another node does it.
  boolean round() {
    if (!checkedForEmptiness) {
      if (!pending.holdTurn()) {
        return false;
      }
      if (solr.isEmpty()) {
        queueEverything();
      }
      checkedForEmptiness = true;
      reachable = true;
    }
    List<PendingProducts.Entry> entries = pending.oldest(BATCH);
    if (entries.isEmpty() || !pending.holdTurn()) {
      return false;
    }
    index(entries);
    pending.remove(entries);
    reachable = true;
    return true;
  }

  private void index(List<PendingProducts.Entry> entries) {
    Set<Long> ids = new TreeSet<>();
    List<String> skus = new ArrayList<>();
    for (PendingProducts.Entry entry : entries) {
      if (entry.kind().equals(PendingProducts.PRODUCT)) {
        ids.add(Long.parseLong(entry.id()));
      } else {
        skus.add(entry.id());
      }
    }
    catalogue.variants(skus).values().stream().map(VariantSummary::productId).forEach(ids::add);
    Map<Long, ProductView> products = catalogue.currentByIds(ids);
    List<SolrInputDocument> found = documents.of(products.values());
    solr.put(found);
    Set<String> indexed = new HashSet<>();
    found.forEach(document -> indexed.add(String.valueOf(document.getFieldValue("id"))));
    solr.delete(ids.stream().map(String::valueOf).filter(id -> !indexed.contains(id)).toList());
  }

  /// Queues every product; shoppers keep finding the old documents until the new ones replace them.
  public void queueEverything() {
    List<Long> page = catalogue.idsAfter(0, PAGE);
    while (!page.isEmpty()) {
      pending.addProducts(page);
      page = catalogue.idsAfter(page.getLast(), PAGE);
    }
    wake.release();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (thread != null) {
      thread.interrupt();
      try {
        thread.join(5_000);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      pending.giveTurnBack();
    }
  }
}
