package storehouse.launcher.console;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The launcher's texts. Numbers are shown as they are typed: a port is 8080, never 8,080.
public final class Texts {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("storehouse.launcher.launcher", Locale.ENGLISH);

  private Texts() {}

  public static String text(String key, @Nullable Object... values) {
    Object[] shown = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      shown[i] = String.valueOf(values[i]);
    }
    return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(shown);
  }
}
