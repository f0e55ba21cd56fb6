/// Products, their variants, categories, attributes and pictures, and the import that fills them.
///
/// [storehouse.catalog.Catalogue] reads, [storehouse.catalog.Imports] fills. Prices and stock are
/// not here: what a file says about them leaves as [storehouse.catalog.events.VariantListed].
@NullMarked
package storehouse.catalog;

import org.jspecify.annotations.NullMarked;
