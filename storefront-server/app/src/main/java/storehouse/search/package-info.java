/// Finding products: full text, facets, spelling and completions, on Solr.
///
/// [storehouse.search.Search] asks; an indexer follows the events of catalogue, pricing and
/// inventory.
@NullMarked
package storehouse.search;

import org.jspecify.annotations.NullMarked;
