/// Making a parcel of what was picked: confirm, weigh and close, label, hand over.
@NullMarked
package storehouse.backoffice.pack;

import org.jspecify.annotations.NullMarked;
