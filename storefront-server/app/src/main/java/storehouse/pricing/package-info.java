/// What things cost: prices per SKU and currency, tax by destination, delivery, and quotes that
/// explain themselves.
///
/// Prices include tax. A quote adds up to the cent and carries a trace of its calculation.
@NullMarked
package storehouse.pricing;

import org.jspecify.annotations.NullMarked;
