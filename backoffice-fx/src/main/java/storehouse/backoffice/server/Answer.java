package storehouse.backoffice.server;

/// What came of asking the server. A question never throws: a caller says what it does with either.
public sealed interface Answer<T> {

  /// The server did it and said this.
  record Got<T>(T value) implements Answer<T> {}

  /// It was not done, or it is not known whether it was done.
  record Failed<T>(Failure failure) implements Answer<T> {}
}
