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
import storehouse.storefront.frame.Visitor;

/// The way back from the gateway's card page: everything once more, and a button that pays.
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

  @GET
  @Path("review")
  @Consumes(MediaType.WILDCARD)
  public Response review(
      @BeanParam Visitor visitor, @CookieParam(Cookies.CHECKOUT) @Nullable String cookie) {
    Optional<Desk.Visiting> visiting = desk.visiting(visitor, cookie);
    if (visiting.isEmpty()) {
      return paying.goneCart(cookie);
    }
    String token = visitor.query("payment_method");
    if (token.isEmpty() || !isFilledIn(visiting.get())) {
      String query = visitor.query("cancelled").isEmpty() ? "" : "?cancelled=1";
      return Response.seeOther(URI.create("/checkout" + query)).build();
    }
    return page(visiting.get(), token, null, 200);
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
    Till.Payment payment = PayingAnswers.payment(form);
    if (payment.token().isEmpty() || !isFilledIn(at)) {
      return Response.seeOther(CheckoutResource.CHECKOUT).build();
    }
    return paying.pay(at, payment, this::again);
  }

  private Response again(Desk.Visiting at, PayingAnswers.Refusal refusal) {
    return refusal.problems().isEmpty()
        ? page(at, refusal.cardToken(), refusal.notice(), CONFLICT)
        : Response.seeOther(CheckoutResource.CHECKOUT).build();
  }

  private Response page(Desk.Visiting at, String token, @Nullable String notice, int status) {
    return pages
        .personal("page/review.jte", compose.review(at, token, notice))
        .status(status)
        .cookie(Cookies.checkout(at.memory().asCookie(), at.visitor()))
        .build();
  }
}
