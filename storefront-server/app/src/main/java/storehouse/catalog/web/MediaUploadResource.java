package storehouse.catalog.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import storehouse.catalog.media.MediaLibrary;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;

/// Uploads of pictures, which product files then name as `media:<sha256>`.
@Singleton
@Path("/api/backoffice/v1/media/{sha: [0-9a-f]{64}}")
@StaffRoles({"stock", "admin"})
public final class MediaUploadResource {

  private final MediaLibrary library;

  @Inject
  public MediaUploadResource(MediaLibrary library) {
    this.library = library;
  }

  @PUT
  @Consumes(MediaType.WILDCARD)
  public Response put(@PathParam("sha") String sha, InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MediaLibrary.MAX_BYTES + 1);
    if (bytes.length > MediaLibrary.MAX_BYTES) {
      throw new Problem(
          413,
          "picture-too-large",
          "The picture is too large",
          "A picture has at most " + MediaLibrary.MAX_BYTES / 1_048_576 + " MB.");
    }
    library.put(sha, bytes);
    return Response.created(URI.create("/media/" + sha)).build();
  }
}
