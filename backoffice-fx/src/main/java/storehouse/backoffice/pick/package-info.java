/// Picking one shipment with a scanner. The rules are in [storehouse.backoffice.pick.ScanRules],
/// the steps in [storehouse.backoffice.pick.Step].
@NullMarked
package storehouse.backoffice.pick;

import org.jspecify.annotations.NullMarked;
