/// Mails that arrive, and how they are read.
@NullMarked
package storehouse.simulators.mail;

import org.jspecify.annotations.NullMarked;
