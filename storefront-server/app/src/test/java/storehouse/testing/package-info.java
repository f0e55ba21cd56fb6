/// What the tests of several contexts share: fresh stores, an event pump, a condition to wait for.
@NullMarked
package storehouse.testing;

import org.jspecify.annotations.NullMarked;
