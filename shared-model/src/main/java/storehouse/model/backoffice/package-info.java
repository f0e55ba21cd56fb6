/// The records of `/api/backoffice/v1`: what the desktop and the server exchange. Ids are strings,
/// instants are UTC, an absent value is null.
@NullMarked
package storehouse.model.backoffice;

import org.jspecify.annotations.NullMarked;
