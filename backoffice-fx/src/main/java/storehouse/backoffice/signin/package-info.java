/// Signing in.
@NullMarked
package storehouse.backoffice.signin;

import org.jspecify.annotations.NullMarked;
