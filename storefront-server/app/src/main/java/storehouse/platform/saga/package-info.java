/// A durable saga runner: a plan of steps, run forward in batches, compensated in reverse.
///
/// The saga row is the intent: it names the step before the step is called, so after a crash the
/// step is called again, by any node. Participants therefore record (saga, step) -> outcome in
/// their own store, in the transaction of the effect, and answer a repeat from that record.
@NullMarked
package storehouse.platform.saga;

import org.jspecify.annotations.NullMarked;
