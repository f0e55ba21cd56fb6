package storehouse.backoffice.sound;

/// What a picker hears, so that nobody has to look at the screen after every scan.
public interface Sounds {

  void right();

  void wrong();
}
