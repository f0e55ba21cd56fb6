package storehouse.model.shop;

/// One rendition-independent picture; widths are asked for with `?w=`.
public record Image(String url, int width, int height, String alt) {}
