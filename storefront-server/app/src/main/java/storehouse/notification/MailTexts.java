package storehouse.notification;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import storehouse.model.Money;

/// The words of one mail in its language.
final class MailTexts {

  private static final ResourceBundle.Control ROOT_ONLY_AS_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;
  private final NumberFormat format;

  MailTexts(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle("storehouse.notification.mails", locale, ROOT_ONLY_AS_FALLBACK);
    this.format = NumberFormat.getCurrencyInstance(locale);
  }

  String languageTag() {
    return locale.toLanguageTag();
  }

  /// Without arguments the words stand as they are written.
  String get(String key, Object... arguments) {
    String words = bundle.getString(key);
    return arguments.length == 0 ? words : new MessageFormat(words, locale).format(arguments);
  }

  String money(Money amount) {
    int digits = Math.max(0, amount.currency().getDefaultFractionDigits());
    format.setCurrency(amount.currency());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(BigDecimal.valueOf(amount.minorUnits(), digits));
  }
}
