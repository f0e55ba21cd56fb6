/// Stock over HTTP.
@NullMarked
package storehouse.inventory.web;

import org.jspecify.annotations.NullMarked;
