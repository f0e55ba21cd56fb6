/// Tests of this package against a fake server.
@NullMarked
package storehouse.backoffice.signin;

import org.jspecify.annotations.NullMarked;
