package storehouse.catalog;

/// The import was cancelled or went to another node; what was saved stays saved.
public final class ImportStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ImportStopped(String message) {
    super(message);
  }
}
