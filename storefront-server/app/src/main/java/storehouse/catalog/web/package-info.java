/// The catalogue over HTTP: pictures for everyone, uploads and imports for staff.
@NullMarked
package storehouse.catalog.web;

import org.jspecify.annotations.NullMarked;
