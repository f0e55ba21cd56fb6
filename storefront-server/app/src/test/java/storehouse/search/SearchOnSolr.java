package storehouse.search;

import java.sql.ResultSet;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import storehouse.catalog.Catalogue;
import storehouse.catalog.CatalogueOnDatabase;
import storehouse.catalog.imports.ImportsOnDatabase;
import storehouse.inventory.FirstStock;
import storehouse.inventory.Inventory;
import storehouse.inventory.books.StockBook;
import storehouse.launcher.search.TestSolr;
import storehouse.platform.events.EventDelivery;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;
import storehouse.platform.persistence.StoreName;
import storehouse.pricing.ListedPrices;
import storehouse.pricing.Pricing;
import storehouse.search.index.FacetNames;
import storehouse.search.index.Indexer;
import storehouse.search.index.PendingProducts;
import storehouse.search.index.ProductDocuments;
import storehouse.search.index.Sales;
import storehouse.search.index.SearchFeed;
import storehouse.search.index.SolrIndex;
import storehouse.search.query.Completions;
import storehouse.search.query.FacetReader;
import storehouse.search.query.HitReader;
import storehouse.search.query.ProductQueries;
import storehouse.search.query.QueryParameters;

/// Imports, prices, stock, events, index and search together, on stores and a core of their own.
public final class SearchOnSolr implements AutoCloseable {

  public static final Currency EUR = Currency.getInstance("EUR");

  public final ImportsOnDatabase imports;
  public final Search search;
  final Inventory inventory;
  final Pricing pricing;
  final Indexer indexer;
  private final SolrIndex solr;
  private final EventDelivery events;

  public SearchOnSolr() {
    CatalogueOnDatabase database =
        new CatalogueOnDatabase(
            StoreName.CATALOG, StoreName.PRICING, StoreName.INVENTORY, StoreName.SEARCH);
    this.imports = new ImportsOnDatabase(database);
    this.solr = new SolrIndex(TestSolr.shared().url(), TestSolr.freshCore());
    Clock clock = Clock.systemUTC();
    Signal signal = new Signal();
    Outbox outbox = new Outbox(clock, signal);
    this.inventory = new Inventory(database.stores, new StockBook(outbox, clock));
    FacetNames facets = new FacetNames("colour,size,material");
    PendingProducts pending = new PendingProducts(database.stores, clock);
    this.pricing = new Pricing(database.stores, "DE");
    this.indexer =
        new Indexer(
            database.catalogue,
            new ProductDocuments(
                database.catalogue, new Sales(pricing, inventory), facets, "EUR,GBP"),
            pending,
            solr);
    this.search = search(database.catalogue, facets);
    this.events =
        new EventDelivery(
            database.stores,
            List.of(
                new ListedPrices(outbox),
                new FirstStock(inventory, "BER"),
                new SearchFeed(pending)),
            clock,
            signal);
    events.start();
    indexer.start();
  }

  private Search search(Catalogue catalogue, FacetNames facets) {
    HitReader hits = new HitReader(catalogue);
    ProductQueries queries =
        new ProductQueries(
            solr, new QueryParameters(facets), hits, new FacetReader(catalogue, facets, "en-IE"));
    return new Search(queries, new Completions(solr, catalogue, hits), indexer);
  }

  public SearchPage ask(String text) {
    return search.query(SearchQuery.text(text, EUR, 10));
  }

  /// Entries that still have to be indexed.
  long pending() {
    return imports
        .database
        .stores
        .of(StoreName.SEARCH)
        .read(
            tx -> {
              String sql = "select count(*) from search_pending";
              try (ResultSet row = tx.connection().prepareStatement(sql).executeQuery()) {
                row.next();
                return row.getLong(1);
              }
            });
  }

  /// Imports the file and waits until this many products can be found.
  void load(String shopifyFile, long expected) {
    imports.run("shopify", shopifyFile);
    await(() -> ask("").total() == expected);
  }

  public static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It did not become true within a minute");
      }
      LockSupport.parkNanos(50_000_000);
    }
  }

  @Override
  public void close() {
    indexer.close();
    events.close();
    solr.close();
    imports.close();
  }
}
