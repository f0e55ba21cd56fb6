/// What the books of the shop must say at all times, rule by rule. Rules are looked after by one
/// node at a time, a window at a time; they only read.
@NullMarked
package storehouse.platform.audit;

import org.jspecify.annotations.NullMarked;
