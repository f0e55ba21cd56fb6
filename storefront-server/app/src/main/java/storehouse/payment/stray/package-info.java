/// Money that a gateway tells of and that no payment of ours explains: what is known of it, and
/// what was decided. See `docs/decisions/stray-money-is-shown-not-moved.md`.
@NullMarked
package storehouse.payment.stray;

import org.jspecify.annotations.NullMarked;
