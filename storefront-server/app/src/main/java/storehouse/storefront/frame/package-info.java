/// What all pages share: the frame around them, words, links, pictures, and how a page becomes a
/// response.
@NullMarked
package storehouse.storefront.frame;

import org.jspecify.annotations.NullMarked;
