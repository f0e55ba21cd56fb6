/// What happened in the catalogue.
@NullMarked
package storehouse.catalog.events;

import org.jspecify.annotations.NullMarked;
