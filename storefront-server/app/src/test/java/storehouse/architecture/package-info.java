/// The rules of the house, enforced: who may import whom, how long files and methods may be, whose
/// tables are whose. Each guard has a test that proves that it bites.
@NullMarked
package storehouse.architecture;

import org.jspecify.annotations.NullMarked;
