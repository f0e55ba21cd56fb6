/// Outbox and inbox: an event is written in the transaction of its cause, and each consumer's
/// effect is written in the transaction that marks its inbox row, so an effect happens once.
///
/// Order holds per aggregate. A consumer that fails is retried with growing pauses and at last
/// parked, visible and replayable; events of the same aggregate wait behind it.
@NullMarked
package storehouse.platform.events;

import org.jspecify.annotations.NullMarked;
