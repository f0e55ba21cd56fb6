package storehouse.payment.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import storehouse.payment.flow.WebhookInbox;
import storehouse.payment.stripe.StripeWebhooks;
import storehouse.platform.web.Problem;

/// Where Stripe tells what happened to payments.
@Singleton
@Path("api/v1/webhooks/stripe")
public class StripeWebhookResource {

  static final String SIGNATURE = "Stripe-Signature";
  private static final int LARGEST = 1024 * 1024;

  private final StripeWebhooks webhooks;
  private final WebhookInbox inbox;

  @Inject
  public StripeWebhookResource(StripeWebhooks webhooks, WebhookInbox inbox) {
    this.webhooks = webhooks;
    this.inbox = inbox;
  }

  /// 204 also for what does not concern us: Stripe would only repeat it.
  @POST
  @Consumes(MediaType.WILDCARD)
  public Response told(@HeaderParam(SIGNATURE) @Nullable String signature, InputStream body)
      throws IOException {
    byte[] start = body.readNBytes(LARGEST + 1);
    if (start.length > LARGEST) {
      throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
    take(signature, start);
    return Response.noContent().build();
  }

  void take(@Nullable String signature, byte[] body) {
    switch (webhooks.read(signature == null ? "" : signature, body)) {
      case StripeWebhooks.Message.Forged() ->
          throw Problem.badRequest("The signature does not fit to the message, or is too old.");
      case StripeWebhooks.Message.Unrelated() -> {}
      case StripeWebhooks.Message.Told(var note) -> inbox.take("stripe", note);
    }
  }
}
