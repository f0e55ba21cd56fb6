package storehouse.storefront.checkout;

import storehouse.storefront.frame.Frame;

/// Leads on to the bank or the wallet at `href` by itself; `words` are on the button for browsers
/// that stay.
public record AgreePage(
    Frame frame, String headline, String explanation, String href, String words) {}
