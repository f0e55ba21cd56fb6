/// What all simulators do alike when a test wants trouble.
@NullMarked
package storehouse.simulators.http;

import org.jspecify.annotations.NullMarked;
