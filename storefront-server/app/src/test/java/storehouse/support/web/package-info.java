/// The desk over HTTP.
@NullMarked
package storehouse.support.web;

import org.jspecify.annotations.NullMarked;
