/// The shop's pages: each subpackage composes the views of other contexts into one page record,
/// which a template under `src/main/jte` draws. Pages work without JavaScript; htmx swaps parts of
/// the same pages.
///
/// What home, category, search and product pages say is the same for everyone, so that they may be
/// cached; what is personal (the number in the cart, "For you") is loaded beside them.
///
/// ## Names that tests may rely on
///
/// | page | `data-testid` (or `id`) |
/// |---|---|
/// | every | `search-input`, `search-go`, `suggestions`, `cart-link`, `cart-count`, `account-link` |
/// | home `/` | `departments`, `shelf-popular`, `shelf-new`, `shelf-personal`, `product-card` |
/// | category `/c/{slug}`, search `/search` | `result-count`, `product-card`, `facet-{field}`, `facet-value`, `chip`, `sort`, `did-you-mean`, `empty`, `next-page`, `previous-page`, `open-filters` |
/// | product `/p/{slug}?sku=` | `product-title`, `price`, `stock`, `promise`, `option-{name}`, `choice`, `quantity`, `add-to-cart`, `sold-out`, `sku`, `details` |
/// | cart `/cart` | `cart-line` (with `data-sku`), `quantity`, `update`, `remove`, `line-hint`, `total`, `to-checkout`, `cart-empty` |
/// | checkout `/checkout` | inputs by `name`: `email`, `name`, `line1`, `line2`, `postalCode`, `city`, `region`, `country`, `phone`, `shippingMethod`; `update-quote`, `error-{field}`, `total`, `pay` (with JavaScript), `to-card-page` (without), `notice` |
/// | review `/checkout/review` | `total`, `pay`, `change` |
/// | order `/orders/{number}` | `order-number`, `order-status` (with `data-status`), `challenge`, `try-again`, `timeline`, `parcel`, `tracking`, `total` |
/// | sign-in `/sign-in`, account `/account` | `email`, `password`, `sign-in`, `sign-out`, `order-link`, `error` |
/// | any failure | `problem` |
@NullMarked
package storehouse.storefront;

import org.jspecify.annotations.NullMarked;
