/// The desk: what staff see of a case across the contexts, and what they may do about it, with
/// limits and a second person.
@NullMarked
package storehouse.support;

import org.jspecify.annotations.NullMarked;
