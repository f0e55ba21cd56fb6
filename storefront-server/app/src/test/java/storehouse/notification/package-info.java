/// Mails on the real database, to the mail simulator and to mail servers that misbehave.
@NullMarked
package storehouse.notification;

import org.jspecify.annotations.NullMarked;
