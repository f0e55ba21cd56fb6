/// Outbox and inbox: an event is written in the transaction of its cause, and each consumer's
/// effect is written in the transaction that writes down that the event is handled, so an effect
/// happens once.
///
/// The relay hands events to consumers on their way. Only what a consumer was not ready for lies in
/// its inbox, and what comes later waits behind that. Order holds per aggregate. An event that
/// fails is retried with growing pauses and at last parked, visible and replayable; events of the
/// same aggregate wait behind it.
@NullMarked
package storehouse.platform.events;

import org.jspecify.annotations.NullMarked;
