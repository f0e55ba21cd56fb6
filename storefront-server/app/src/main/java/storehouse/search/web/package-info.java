/// Search over HTTP.
@NullMarked
package storehouse.search.web;

import org.jspecify.annotations.NullMarked;
