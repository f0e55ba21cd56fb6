/// Disputes: how each stands, what the shop says in it, and what of a payment must not be given
/// back because of it.
///
/// A webhook only says that there is news. How a dispute stands is read at its gateway, or is the
/// sum of what was told by one that cannot be read; so order and repetition do not matter, and a
/// dispute only moves on. What the shop wants to say is written down first, and sent under one key
/// until the gateway has answered.
@NullMarked
package storehouse.payment.dispute;

import org.jspecify.annotations.NullMarked;
