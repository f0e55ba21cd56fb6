package storehouse.backoffice.work;

/// How it stands with what a screen shows.
public sealed interface Condition {

  record Loading() implements Condition {}

  record Ready() implements Condition {}

  /// Nothing to show, and why that is so.
  record Empty(String title, String text) implements Condition {}

  /// It could not be had; asking again may help.
  record Trouble(String text) implements Condition {}
}
