package storehouse.catalog.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.media.MediaLibrary;
import storehouse.platform.web.Problem;

/// Pictures for everyone. An address names its bytes, so that any cache may keep them for ever.
@Singleton
@Path("/media/{sha: [0-9a-f]{64}}")
public final class MediaResource {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final MediaLibrary library;

  @Inject
  public MediaResource(MediaLibrary library) {
    this.library = library;
  }

  @GET
  public Response picture(
      @PathParam("sha") String sha,
      @QueryParam("w") @Nullable Integer width,
      @Context Request request) {
    EntityTag tag = new EntityTag(width == null ? sha : sha + "-" + width);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    if (unchanged != null) {
      return unchanged.header("Cache-Control", FOR_EVER).build();
    }
    return library
        .find(sha, width)
        .map(
            picture ->
                Response.ok(picture.bytes(), picture.type())
                    .tag(tag)
                    .header("Cache-Control", FOR_EVER)
                    .build())
        .orElseThrow(() -> Problem.notFound("There is no picture at this address."));
  }
}
