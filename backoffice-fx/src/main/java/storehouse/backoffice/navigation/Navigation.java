package storehouse.backoffice.navigation;

/// How a screen leads on to another one.
public interface Navigation {

  void open(Place place);

  void back();
}
