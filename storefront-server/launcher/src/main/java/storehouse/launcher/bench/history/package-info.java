/// A past for a shop that has none: settled orders in bulk, to measure how it runs when it is full.
@NullMarked
package storehouse.launcher.bench.history;

import org.jspecify.annotations.NullMarked;
