/// The money side of a gateway: what it owes the shop, what it keeps for itself, and when it pays.
/// A [Happening] at a payment is priced by a [Tariff] into [Movement]s, which the [Ledger] books in
/// the same write as the payment's new state; the [Settlement] closes them into batches by the
/// provider's own day, pays out, and makes the lines of the reports, with [Mischief] where it is
/// wanted, and with an answer key of what it did.
@NullMarked
package storehouse.simulators.money;

import org.jspecify.annotations.NullMarked;
