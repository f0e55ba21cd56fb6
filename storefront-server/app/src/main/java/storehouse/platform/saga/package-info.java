/// A durable saga runner: a plan of steps, run forward in batches, compensated in reverse.
///
/// The saga row is the intent: it names the step before the step is called, or the first of those
/// that are called one after the other where the plan goes straight through. So after a crash they
/// are called again, by any node. Participants therefore record (saga, step) -> outcome in their
/// own store, in the transaction of the effect, and answer a repeat from that record.
@NullMarked
package storehouse.platform.saga;

import org.jspecify.annotations.NullMarked;
