package storehouse.edge.traffic;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import storehouse.platform.web.Problem;

/// Reads no JSON of more than [#LONGEST] bytes, which nobody needs and which would have to be held
/// in memory.
@Provider
@PreMatching
@Priority(25)
@Singleton
public final class BodyCheck implements ContainerRequestFilter {

  private static final int LONGEST = 4 * 1024 * 1024;

  @Override
  public void filter(ContainerRequestContext request) {
    if (isJson(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
      request.setEntityStream(new Limited(request.getEntityStream()));
    }
  }

  private static boolean isJson(@Nullable String type) {
    if (type == null) {
      return false;
    }
    try {
      MediaType media = MediaType.valueOf(type);
      return media.getType().equalsIgnoreCase("application")
          && media.getSubtype().equalsIgnoreCase("json");
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static Problem tooLarge() {
    return new Problem(
        413, "too-large", "Too large", "The JSON is longer than " + LONGEST + " bytes.");
  }

  private static final class Limited extends FilterInputStream {
    private long left = LONGEST;

    private Limited(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(read);
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(bytes);
      count(skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void count(long read) {
      left -= Math.max(read, 0);
      if (left < 0) {
        throw tooLarge();
      }
    }
  }
}
