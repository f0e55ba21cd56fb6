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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.order.OrderStatus;
import storehouse.order.OrderView;
import storehouse.storefront.checkout.PayingAnswers.Refusal;
import storehouse.storefront.frame.Cookies;
import storehouse.storefront.frame.Pages;
import storehouse.storefront.frame.Texts;
import storehouse.storefront.frame.Visitor;

/// `/checkout`: one page and its forms.
@Singleton
@Path("/checkout")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class CheckoutResource {

  static final URI CART = URI.create("/cart");
  static final URI CHECKOUT = URI.create("/checkout");
  private static final int UNPROCESSABLE = 422;
  private static final Refusal NOTHING = new Refusal(Map.of(), null, "");

  private final Desk desk;
  private final CheckoutPages compose;
  private final PayingAnswers paying;
  private final Pages pages;

  @Inject
  public CheckoutResource(Desk desk, CheckoutPages compose, PayingAnswers paying, Pages pages) {
    this.desk = desk;
    this.compose = compose;
    this.paying = paying;
    this.pages = pages;
  }

  @GET
  @Consumes(MediaType.WILDCARD)
  public Response show(
      @BeanParam Visitor visitor, @CookieParam(Cookies.CHECKOUT) @Nullable String cookie) {
    Optional<Desk.Visiting> visiting = desk.visiting(visitor, cookie);
    if (visiting.isEmpty()) {
      return Response.seeOther(CART).build();
    }
    Desk.Visiting at = withSavedAddress(visiting.get());
    Optional<OrderView> order = paying.order(at);
    if (order.isPresent() && order.get().status() == OrderStatus.PENDING) {
      return Response.seeOther(paying.page(order.get())).build();
    }
    Desk.Visiting fresh = order.isPresent() ? at.with(at.memory().renewed()) : at;
    return answer(fresh, 200, new Refusal(Map.of(), notice(fresh, order), ""));
  }

  private @Nullable String notice(Desk.Visiting at, Optional<OrderView> order) {
    Texts texts = compose.texts(at.cart());
    if (!at.visitor().query("cancelled").isEmpty()) {
      return texts.get("checkout.cancelled");
    }
    return order
        .map(OrderView::cancelReason)
        .filter(reason -> reason.startsWith("payment."))
        .map(reason -> texts.get("checkout.declined"))
        .orElse(null);
  }

  private static Desk.Visiting withSavedAddress(Desk.Visiting at) {
    String number = at.visitor().query("address");
    if (!number.matches("[1-9]\\d?") || Integer.parseInt(number) > at.addresses().size()) {
      return at;
    }
    CheckoutForm form = at.memory().form();
    return at.typed(form.with(form.email(), at.addresses().get(Integer.parseInt(number) - 1)));
  }

  /// Delivery and total for what was typed; a plain button without JavaScript.
  @POST
  @Path("quote")
  public Response quote(
      @BeanParam Visitor visitor,
      @CookieParam(Cookies.CHECKOUT) @Nullable String cookie,
      MultivaluedMap<String, String> form) {
    return desk.visiting(visitor, cookie)
        .map(at -> at.typed(CheckoutForm.read(form)))
        .map(at -> visitor.isSwap() ? answer(at, 200, NOTHING) : remembered(at, CHECKOUT))
        .orElseGet(() -> Response.seeOther(CART).build());
  }

  /// Pays, or leads to the gateway's own page when there is no card token yet.
  @POST
  public Response buy(
      @BeanParam Visitor visitor,
      @CookieParam(Cookies.CHECKOUT) @Nullable String cookie,
      MultivaluedMap<String, String> form) {
    Optional<Desk.Visiting> visiting = desk.visiting(visitor, cookie);
    if (visiting.isEmpty()) {
      return paying.goneCart(cookie);
    }
    Desk.Visiting at = visiting.get().with(PayingAnswers.keyed(visiting.get().memory(), form));
    Desk.Visiting typed = at.typed(CheckoutForm.read(form));
    Map<String, String> problems =
        new FormCheck(compose.texts(at.cart())).problems(typed.memory().form());
    String token = CheckoutForm.text(form, "paymentToken");
    if (!problems.isEmpty()) {
      return answer(typed, UNPROCESSABLE, new Refusal(problems, null, token));
    }
    return token.isEmpty()
        ? remembered(typed, paying.cardPage(typed, compose.total(typed)))
        : paying.pay(
            typed,
            PayingAnswers.payment(form),
            (now, refusal) -> answer(now, UNPROCESSABLE, refusal));
  }

  private Response answer(Desk.Visiting at, int status, Refusal refusal) {
    CheckoutPage page = compose.checkout(at, refusal);
    if (!page.isOrderable()) {
      return remembered(at, CART);
    }
    return pages
        .personal("page/checkout.jte", page)
        .status(status)
        .cookie(Cookies.checkout(at.memory().asCookie(), at.visitor()))
        .build();
  }

  private static Response remembered(Desk.Visiting at, URI next) {
    return Response.seeOther(next)
        .cookie(Cookies.checkout(at.memory().asCookie(), at.visitor()))
        .build();
  }
}
