/// Serves the product index: Solr over HTTP, in a process of its own, from Maven's artifacts alone.
@NullMarked
package storehouse.solr;

import org.jspecify.annotations.NullMarked;
