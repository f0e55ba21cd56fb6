/// The records of `/api/v1`: what shoppers' clients and the server exchange. Shapes are fixed by
/// the design; fields may be added.
@NullMarked
package storehouse.model.shop;

import org.jspecify.annotations.NullMarked;
