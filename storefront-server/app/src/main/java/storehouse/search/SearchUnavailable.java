package storehouse.search;

/// Solr did not answer; the shop goes on without search.
public final class SearchUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SearchUnavailable(Throwable cause) {
    super("Search is not available: " + cause.getMessage(), cause);
  }
}
