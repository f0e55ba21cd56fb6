/// The simulators as a whole: their options, their start, and what their tests share.
@NullMarked
package storehouse.simulators;

import org.jspecify.annotations.NullMarked;
