package storehouse.catalog.imports;

/// A row that cannot be imported, and why in plain words.
final class BadRow extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long line;

  BadRow(long line, String reason) {
    super(reason);
    this.line = line;
  }

  long line() {
    return line;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
