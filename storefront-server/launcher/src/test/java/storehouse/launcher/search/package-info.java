/// Solr for real.
@NullMarked
package storehouse.launcher.search;

import org.jspecify.annotations.NullMarked;
