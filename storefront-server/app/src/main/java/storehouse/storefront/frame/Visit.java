package storehouse.storefront.frame;

import java.util.Currency;
import java.util.Locale;

/// The language and money that one page is shown in.
public record Visit(Locale locale, Currency currency) {}
