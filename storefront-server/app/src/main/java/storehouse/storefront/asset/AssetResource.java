package storehouse.storefront.asset;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// Sends assets. An old name still gets the current content, but is not kept by caches.
@Path("/assets/{hash}/{name}")
@Singleton
public final class AssetResource {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Assets assets;

  @Inject
  AssetResource(Assets assets) {
    this.assets = assets;
  }

  @GET
  public Response get(
      @PathParam("hash") String hash,
      @PathParam("name") String name,
      @HeaderParam("Accept-Encoding") @Nullable String encodings) {
    return assets
        .find(name)
        .map(asset -> response(asset, hash.equals(asset.hash()), encodings))
        .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
  }

  private static Response response(Asset asset, boolean current, @Nullable String encodings) {
    boolean gzip = encodings != null && encodings.contains("gzip");
    Response.ResponseBuilder response =
        Response.ok(gzip ? asset.gzipped() : asset.content(), asset.contentType())
            .header("Cache-Control", current ? FOR_EVER : "no-cache")
            .header("Vary", "Accept-Encoding");
    return gzip ? response.header("Content-Encoding", "gzip").build() : response.build();
  }
}
