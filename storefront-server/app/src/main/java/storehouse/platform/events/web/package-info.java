/// The events' waiting rooms over HTTP, for staff.
@NullMarked
package storehouse.platform.events.web;

import org.jspecify.annotations.NullMarked;
