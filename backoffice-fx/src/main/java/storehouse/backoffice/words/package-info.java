/// How the desktop speaks: texts from the bundle, failures in plain words, figures and times.
@NullMarked
package storehouse.backoffice.words;

import org.jspecify.annotations.NullMarked;
