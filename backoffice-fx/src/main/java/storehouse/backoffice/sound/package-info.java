/// Sounds on the floor.
@NullMarked
package storehouse.backoffice.sound;

import org.jspecify.annotations.NullMarked;
