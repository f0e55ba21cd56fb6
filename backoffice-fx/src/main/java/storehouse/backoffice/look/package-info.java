/// How the desktop looks: the theme, and the pieces that screens are put together from. The tokens
/// are in `storehouse.css`, and nothing else names a colour or a size.
@NullMarked
package storehouse.backoffice.look;

import org.jspecify.annotations.NullMarked;
