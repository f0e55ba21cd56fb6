/// What must hold in the books, when that was looked at last, and what a person could do where it
/// does not.
@NullMarked
package storehouse.backoffice.books;

import org.jspecify.annotations.NullMarked;
