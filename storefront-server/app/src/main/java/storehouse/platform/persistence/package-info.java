/// One database schema and one user per store; a transaction spans one store.
///
/// Transactions are local (no XA), READ COMMITTED, and never held across a remote call. JDBC and
/// JPA share the store's pool and, inside one transaction, one connection.
@NullMarked
package storehouse.platform.persistence;

import org.jspecify.annotations.NullMarked;
