/// Long campaigns against a shop or its source tree, each of which goes on where it was stopped:
/// random kills under load, the whole crash matrix, all planted bugs.
@NullMarked
package storehouse.launcher.campaign;

import org.jspecify.annotations.NullMarked;
