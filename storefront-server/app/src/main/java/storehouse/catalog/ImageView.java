package storehouse.catalog;

/// A picture at `/media/<sha256>`; `?w=320`, `640` or `1200` gives a rendition. Width and height
/// are those of the original in pixels.
public record ImageView(String url, int width, int height, String alt) {}
