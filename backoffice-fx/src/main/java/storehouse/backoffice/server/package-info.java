/// The staff API over HTTP: questions as methods, outcomes as
/// [storehouse.backoffice.server.Answer]. Nothing here knows JavaFX.
@NullMarked
package storehouse.backoffice.server;

import org.jspecify.annotations.NullMarked;
