package storehouse.storefront.checkout;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import storehouse.order.OrderView;
import storehouse.payment.PaymentStatus;
import storehouse.payment.PaymentView;
import storehouse.payment.Payments;
import storehouse.storefront.frame.Frame;
import storehouse.storefront.frame.Frames;
import storehouse.storefront.frame.Pages;
import storehouse.storefront.frame.Texts;
import storehouse.storefront.frame.Visit;
import storehouse.storefront.frame.Visitor;
import storehouse.storefront.order.OrderAccess;

/// The step from the checkout to where a payment is agreed to. A browser holds a form to the shop's
/// content policy through all redirects, and no policy can name every bank. So the form ends here,
/// and from here the browser goes on as it would from a link.
@Singleton
@Path("/checkout/agree")
@Produces(MediaType.TEXT_HTML)
public class AgreeResource {

  private final OrderAccess access;
  private final Payments payments;
  private final Onward onward;
  private final Frames frames;
  private final Pages pages;

  @Inject
  public AgreeResource(
      OrderAccess access, Payments payments, Onward onward, Frames frames, Pages pages) {
    this.access = access;
    this.payments = payments;
    this.onward = onward;
    this.frames = frames;
    this.pages = pages;
  }

  /// Who comes back to this page after having agreed is shown the order.
  @GET
  public Response agree(@BeanParam Visitor visitor) {
    OrderView order = access.order(visitor.query("number"), visitor);
    return payments
        .ofOrder(order.id())
        .filter(payment -> payment.status() == PaymentStatus.REQUIRES_ACTION)
        .flatMap(PaymentView::nextActionUrl)
        .map(href -> pages.personal("page/agree.jte", page(order, href)).build())
        .orElseGet(() -> Response.seeOther(onward.page(order)).build());
  }

  private AgreePage page(OrderView order, String href) {
    Visit visit = new Visit(order.locale(), order.amounts().total().currency());
    Texts texts = frames.texts(visit);
    Optional<String> wallet = payments.wallet(order.gateway());
    String headline =
        wallet
            .map(name -> texts.get("order.wallet", name))
            .orElseGet(() -> texts.get("order.action"));
    return new AgreePage(
        frames.frame(visit, Frame.Head.of(headline)),
        headline,
        wallet
            .map(name -> texts.get("order.wallet.why", name))
            .orElseGet(() -> texts.get("order.action.why")),
        href,
        wallet
            .map(name -> texts.get("order.wallet.go", name))
            .orElseGet(() -> texts.get("order.action.go")));
  }
}
