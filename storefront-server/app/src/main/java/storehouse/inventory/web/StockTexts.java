package storehouse.inventory.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What staff read about stock, in the words of the bundle.
final class StockTexts {

  private StockTexts() {}

  static String text(String key, Object... arguments) {
    ResourceBundle texts = ResourceBundle.getBundle("storehouse.inventory.texts", Locale.ENGLISH);
    return new MessageFormat(texts.getString(key), Locale.ENGLISH).format(arguments);
  }
}
