package storehouse.backoffice.server;

import java.util.List;

/// The envelope of every list that may grow.
record Items<T>(List<T> items) {

  static <T> Answer<List<T>> unwrapped(Answer<Items<T>> answer) {
    return switch (answer) {
      case Answer.Got<Items<T>>(var envelope) -> new Answer.Got<>(envelope.items());
      case Answer.Failed<Items<T>>(var failure) -> new Answer.Failed<>(failure);
    };
  }
}
