package storehouse.platform.audit;

import java.util.List;

/// A rule that holds whenever nothing is under way. Found by CDI: a new rule is a new class.
///
/// Its subjects (orders, SKUs) stand in an order of their own, in which they are looked at a window
/// at a time. Where stores are compared that change one after another, only subjects count that
/// have been left alone for a while; what breaks a rule is looked at twice before anybody hears of
/// it.
public interface BooksRule {

  /// Stored, such as `orders.add-up`: never changes.
  String key();

  /// The rule as a sentence.
  String sentence();

  /// At most so many subjects that follow this one; from the first one on after an empty text.
  List<String> subjects(String after, int most);

  /// What is wrong with these as they are now.
  List<Finding> look(List<String> subjects);

  /// Whether new subjects are always the last ones, so that they can be looked at soon.
  default boolean followsTime() {
    return true;
  }
}
