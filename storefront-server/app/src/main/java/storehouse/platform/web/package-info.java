/// RFC 9457 problems: what a resource throws when the caller has to know.
@NullMarked
package storehouse.platform.web;

import org.jspecify.annotations.NullMarked;
