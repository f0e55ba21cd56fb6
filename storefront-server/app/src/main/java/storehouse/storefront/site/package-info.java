/// What machines read about the shop: the web app manifest, robots.txt and the sitemap.
@NullMarked
package storehouse.storefront.site;

import org.jspecify.annotations.NullMarked;
