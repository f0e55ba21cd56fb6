/// A shop that exists only on paper: page models for tests, and a server to look at them.
@NullMarked
package storehouse.storefront.sample;

import org.jspecify.annotations.NullMarked;
