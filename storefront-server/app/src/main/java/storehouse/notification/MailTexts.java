package storehouse.notification;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import storehouse.model.Money;

/// The words of mails in one language.
final class MailTexts {

  private static final ResourceBundle.Control ROOT_ONLY_AS_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;

  MailTexts(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle("storehouse.notification.mails", locale, ROOT_ONLY_AS_FALLBACK);
  }

  String languageTag() {
    return locale.toLanguageTag();
  }

  String get(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  String money(Money amount) {
    int digits = Math.max(0, amount.currency().getDefaultFractionDigits());
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(amount.currency());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(BigDecimal.valueOf(amount.minorUnits(), digits));
  }
}
