/// What people see of payments and what they did to them, as rows.
@NullMarked
package storehouse.payment.desk;

import org.jspecify.annotations.NullMarked;
