/// Signing in over HTTP.
@NullMarked
package storehouse.identity.web;

import org.jspecify.annotations.NullMarked;
