/// UPS's rating, shipping, void, label recovery and tracking as far as a shop that buys labels uses
/// them. A second identical request buys a second label, as at UPS. Source: UPS's OpenAPI
/// descriptions, version 2409.
@NullMarked
package storehouse.simulators.ups;

import org.jspecify.annotations.NullMarked;
