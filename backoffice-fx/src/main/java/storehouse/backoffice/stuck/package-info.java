/// Orders that stand still: why, since when, and what a person can do about it.
@NullMarked
package storehouse.backoffice.stuck;

import org.jspecify.annotations.NullMarked;
