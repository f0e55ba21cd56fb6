/// RFC 9457 problems, which a resource throws when the caller has to know, and what else contexts
/// and the edge agree on about HTTP.
@NullMarked
package storehouse.platform.web;

import org.jspecify.annotations.NullMarked;
