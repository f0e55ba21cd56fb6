/// Tests of how a dispute moves.
@NullMarked
package storehouse.payment.dispute;

import org.jspecify.annotations.NullMarked;
