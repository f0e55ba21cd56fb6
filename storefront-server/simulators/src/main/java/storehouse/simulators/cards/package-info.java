/// The cards of the demo and how a shopper types one, the same at every gateway: test cards and
/// their tokens, the card fields that a shop embeds, the hosted card page, and the bank's 3-D
/// Secure page. The number itself is never kept.
@NullMarked
package storehouse.simulators.cards;

import org.jspecify.annotations.NullMarked;
