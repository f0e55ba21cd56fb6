/// Accounts on a real database: signing in, sessions, tokens and throttling.
@NullMarked
package storehouse.identity.accounts;

import org.jspecify.annotations.NullMarked;
