/// Signing in and out, and what a shopper finds in the account.
@NullMarked
package storehouse.storefront.account;

import org.jspecify.annotations.NullMarked;
