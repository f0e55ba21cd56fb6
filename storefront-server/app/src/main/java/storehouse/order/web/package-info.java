/// Orders and their sagas over HTTP, for staff.
@NullMarked
package storehouse.order.web;

import org.jspecify.annotations.NullMarked;
