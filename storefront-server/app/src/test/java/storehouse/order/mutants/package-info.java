/// Bugs planted into the order path, one at a time, to see whether the harness finds them.
///
/// A mutant is a file in `src/test/mutants`: a sentence that says what is broken, and the places in
/// the source where something else stands. The mutated sources are compiled and loaded beside an
/// otherwise unharmed copy of the application, which then faces [storehouse.order.crash.Inquest].
@NullMarked
package storehouse.order.mutants;

import org.jspecify.annotations.NullMarked;
