package storehouse.payment.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import storehouse.payment.gateway.webhook.WebhookRequest;

/// Where gateways tell what happened to payments.
@Singleton
@Path("api/v1/webhooks/{gateway}")
public class WebhookResource {

  private static final int LARGEST = 1024 * 1024;

  private final WebhookTaker taker;

  @Inject
  public WebhookResource(WebhookTaker taker) {
    this.taker = taker;
  }

  /// 204 also for what does not concern us: the gateway would only repeat it.
  @POST
  @Consumes(MediaType.WILDCARD)
  public Response told(
      @PathParam("gateway") String gateway, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    byte[] start = body.readNBytes(LARGEST + 1);
    if (start.length > LARGEST) {
      throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
    taker.take(gateway, new WebhookRequest(headers::getHeaderString, start));
    return Response.noContent().build();
  }
}
