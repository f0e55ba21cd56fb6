package storehouse.backoffice.server;

import java.util.List;

/// The envelope of every list that may grow.
record Listed<T>(List<T> items) {

  static <T> Answer<List<T>> unwrapped(Answer<Listed<T>> answer) {
    return switch (answer) {
      case Answer.Got<Listed<T>>(var envelope) -> new Answer.Got<>(envelope.items());
      case Answer.Failed<Listed<T>>(var failure) -> new Answer.Failed<>(failure);
    };
  }
}
