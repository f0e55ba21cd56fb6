/// What the database does for each statement of the order path once its tables are full.
@NullMarked
package storehouse.order.plans;

import org.jspecify.annotations.NullMarked;
