/// Benchmarks of a running shop, each beside its own baseline in the same run.
@NullMarked
package storehouse.launcher.bench;

import org.jspecify.annotations.NullMarked;
