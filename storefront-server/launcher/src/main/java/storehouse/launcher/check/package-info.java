/// Compares what the shop believes with what the gateway believes and with itself, to the unit and
/// the cent. It reads only; a finding says what does not agree, and nobody repairs behind a
/// person's back.
///
/// Each rule is one [storehouse.launcher.check.Check]: a new rule is a new class and one line in
/// [storehouse.launcher.check.Checker]. Run it while no order is under way.
@NullMarked
package storehouse.launcher.check;

import org.jspecify.annotations.NullMarked;
