/// Accounts as they are stored: password hashes, sessions, address books, and the demo accounts.
@NullMarked
package storehouse.identity.accounts;

import org.jspecify.annotations.NullMarked;
