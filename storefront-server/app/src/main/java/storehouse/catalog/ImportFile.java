package storehouse.catalog;

import java.io.IOException;
import java.io.InputStream;

/// A stored file, which can be read from its beginning as often as needed.
@FunctionalInterface
public interface ImportFile {

  InputStream open() throws IOException;
}
