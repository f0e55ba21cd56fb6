/// Style sheets, scripts and icons, named by their content so that they may be cached for ever.
@NullMarked
package storehouse.storefront.asset;

import org.jspecify.annotations.NullMarked;
