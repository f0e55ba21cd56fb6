package storehouse.backoffice.pick;

/// What fills the screen for a moment after a scan.
public sealed interface Flash {

  record Nothing() implements Flash {}

  record Right(String text) implements Flash {}

  record Wrong(String sentence) implements Flash {}
}
