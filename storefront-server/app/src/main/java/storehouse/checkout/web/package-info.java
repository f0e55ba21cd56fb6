/// Placing orders over HTTP.
@NullMarked
package storehouse.checkout.web;

import org.jspecify.annotations.NullMarked;
