package storehouse.catalog.media;

/// The bytes of a picture and their media type.
public record Picture(byte[] bytes, String type) {}
