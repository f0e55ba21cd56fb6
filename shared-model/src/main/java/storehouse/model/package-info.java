/// What server and desktop exchange: wire records, ids and money. No behaviour beyond Money, ids
/// and validation.
@NullMarked
package storehouse.model;

import org.jspecify.annotations.NullMarked;
