/// Stock over HTTP, for staff.
@NullMarked
package storehouse.inventory.web;

import org.jspecify.annotations.NullMarked;
