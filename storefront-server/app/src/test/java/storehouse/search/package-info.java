/// Search on a real Solr and a real database.
@NullMarked
package storehouse.search;

import org.jspecify.annotations.NullMarked;
