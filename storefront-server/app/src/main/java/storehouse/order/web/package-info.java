/// Orders over HTTP: for the shopper who holds the access token, and for staff.
@NullMarked
package storehouse.order.web;

import org.jspecify.annotations.NullMarked;
