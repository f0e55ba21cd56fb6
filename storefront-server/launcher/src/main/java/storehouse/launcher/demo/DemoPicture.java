package storehouse.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A drawn picture, ready for the media store.
///
/// @param sha256 of its bytes, in lower-case hex: the name under which the product file refers to
///   it
/// @param file where it is kept
/// @param alt what one sees
public record DemoPicture(
    PictureKey key, String sha256, Path file, String contentType, String alt) {

  public byte[] bytes() throws IOException {
    return Files.readAllBytes(file);
  }
}
