/// Money that a gateway tells of and that no payment of ours explains: what is known of it, and
/// what was decided. See `docs/decisions/an-authorisation-does-not-keep.md`.
@NullMarked
package storehouse.payment.stray;

import org.jspecify.annotations.NullMarked;
