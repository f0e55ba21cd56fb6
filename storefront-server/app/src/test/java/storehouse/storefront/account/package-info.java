/// Tests of the pages' account.
@NullMarked
package storehouse.storefront.account;

import org.jspecify.annotations.NullMarked;
