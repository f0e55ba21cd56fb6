package storehouse.launcher.demo;

import java.util.List;
import java.util.OptionalInt;

/// One thing that can be bought.
///
/// @param barcode thirteen digits of the range for in-store numbers, with a valid check digit
/// @param options one value for each option name of the product
/// @param cents price in euro cents, tax included
/// @param compareAtCents the former price, when the product is on sale
public record DemoVariant(
    String sku,
    String barcode,
    List<String> options,
    int grams,
    int cents,
    OptionalInt compareAtCents,
    PictureKey picture) {}
