/// Whole-system tests: a real shop with all its processes, used the way people use it - a browser,
/// the desktop, many clients at once, and a power cut now and then. One shop serves all of them.
@NullMarked
package storehouse.scenarios;

import org.jspecify.annotations.NullMarked;
