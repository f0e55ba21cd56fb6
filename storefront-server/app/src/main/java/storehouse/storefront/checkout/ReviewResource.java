package storehouse.storefront.checkout;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.storefront.frame.Cookies;
import storehouse.storefront.frame.Pages;
import storehouse.storefront.frame.Query;
import storehouse.storefront.frame.Visitor;

/// Everything once more, and a button that pays: the way back from the gateway's card page, and the
/// way on to a wallet without JavaScript.
@Singleton
@Path("/checkout")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ReviewResource {

  private static final int CONFLICT = 409;

  private final Desk desk;
  private final CheckoutPages compose;
  private final PayingAnswers paying;
  private final Pages pages;

  @Inject
  public ReviewResource(Desk desk, CheckoutPages compose, PayingAnswers paying, Pages pages) {
    this.desk = desk;
    this.compose = compose;
    this.paying = paying;
    this.pages = pages;
  }

  /// Where everything is looked at once more that is paid with this.
  static URI of(Tender.Ready tender) {
    Query query = Query.of("gateway", tender.gateway()).with("payment_method", tender.token());
    return URI.create("/checkout/review" + query);
  }

  @GET
  @Path("review")
  @Consumes(MediaType.WILDCARD)
  public Response review(
      @BeanParam Visitor visitor, @CookieParam(Cookies.CHECKOUT) @Nullable String cookie) {
    Optional<Desk.Visiting> visiting = desk.visiting(visitor, cookie);
    if (visiting.isEmpty()) {
      return paying.goneCart(cookie);
    }
    Desk.Visiting at = visiting.get();
    String gateway = visitor.query("gateway");
    String token = visitor.query("payment_method");
    Tender tender = paying.tender(at, new Tender.Given(gateway, token, gateway));
    if (tender instanceof Tender.Ready ready && isFilledIn(at)) {
      return page(at, ready, null, 200);
    }
    String query = visitor.query("cancelled").isEmpty() ? "" : "?cancelled=1";
    return Response.seeOther(URI.create("/checkout" + query)).build();
  }

  private boolean isFilledIn(Desk.Visiting at) {
    return new FormCheck(compose.texts(at.cart())).problems(at.memory().form()).isEmpty();
  }

  @POST
  @Path("pay")
  public Response pay(
      @BeanParam Visitor visitor,
      @CookieParam(Cookies.CHECKOUT) @Nullable String cookie,
      MultivaluedMap<String, String> form) {
    Optional<Desk.Visiting> visiting = desk.visiting(visitor, cookie);
    if (visiting.isEmpty()) {
      return paying.goneCart(cookie);
    }
    Desk.Visiting at = visiting.get().with(PayingAnswers.keyed(visiting.get().memory(), form));
    Tender tender = paying.tender(at, Tender.Given.in(form));
    return tender instanceof Tender.Ready ready && isFilledIn(at)
        ? paying.pay(at, PayingAnswers.payment(ready, form), this::again)
        : Response.seeOther(CheckoutResource.CHECKOUT).build();
  }

  private Response again(Desk.Visiting at, PayingAnswers.Refusal refusal) {
    Tender.Ready kept = refusal.kept();
    return refusal.problems().isEmpty() && kept != null
        ? page(at, kept, refusal.notice(), CONFLICT)
        : Response.seeOther(CheckoutResource.CHECKOUT).build();
  }

  private Response page(
      Desk.Visiting at, Tender.Ready tender, @Nullable String notice, int status) {
    return pages
        .personal("page/review.jte", compose.review(at, tender, notice))
        .status(status)
        .cookie(Cookies.checkout(at.memory().asCookie(), at.visitor()))
        .build();
  }
}
