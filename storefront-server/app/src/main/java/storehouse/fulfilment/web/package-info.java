/// Shipments and warehouses over HTTP, for the desktop.
@NullMarked
package storehouse.fulfilment.web;

import org.jspecify.annotations.NullMarked;
