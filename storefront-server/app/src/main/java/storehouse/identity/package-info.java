/// Who is there: staff with roles, shoppers with sessions and an address book.
///
/// Passwords are kept as bcrypt hashes, session tokens as SHA-256 hashes, so that a copy of the
/// store opens no session. Both sign-ins are throttled per account.
@NullMarked
package storehouse.identity;

import org.jspecify.annotations.NullMarked;
