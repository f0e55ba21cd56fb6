/// From shoppers' questions to Solr's parameters and back.
@NullMarked
package storehouse.search.query;

import org.jspecify.annotations.NullMarked;
