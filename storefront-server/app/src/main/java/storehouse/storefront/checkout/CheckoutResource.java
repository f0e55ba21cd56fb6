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
  private static final URI PAYMENT = URI.create("/checkout#payment");
  private static final int UNPROCESSABLE = 422;
  private static final Refusal NOTHING = new Refusal(Map.of(), null, null);

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
      return paying.goneCart(cookie);
    }
    Desk.Visiting at = withSavedAddress(visiting.get());
    Optional<OrderView> order = paying.order(at);
    if (order.isPresent() && order.get().status() != OrderStatus.CANCELLED) {
      return Response.seeOther(paying.page(order.get())).build();
    }
    Desk.Visiting fresh = order.map(found -> at.with(at.memory().after(found))).orElse(at);
    return answer(fresh, 200, new Refusal(Map.of(), notice(fresh, order), null));
  }

  private @Nullable String notice(Desk.Visiting at, Optional<OrderView> order) {
    String left = at.visitor().query("cancelled");
    if (!left.isEmpty()) {
      return compose.left(at, left);
    }
    return order
        .map(OrderView::cancelReason)
        .filter("deadline.authorise-payment"::equals)
        .map(_ -> compose.texts(at.cart()).get("checkout.late"))
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
        .map(at -> typed(at, form))
        .map(at -> visitor.isSwap() ? swapped(at, form) : remembered(at, step(form)))
        .orElseGet(() -> Response.seeOther(CART).build());
  }

  private static Desk.Visiting typed(Desk.Visiting at, MultivaluedMap<String, String> form) {
    Memory memory = at.memory().choosing(CheckoutForm.text(form, "gateway"));
    return at.with(memory.with(CheckoutForm.read(form)));
  }

  private static URI step(MultivaluedMap<String, String> form) {
    return CheckoutForm.text(form, "step").equals("payment") ? PAYMENT : CHECKOUT;
  }

  /// In another country one may pay in other ways. Then the whole page is drawn anew: one gateway's
  /// card fields cannot take another's place.
  private Response swapped(Desk.Visiting at, MultivaluedMap<String, String> form) {
    CheckoutPage page = compose.checkout(at, NOTHING);
    return page.payment().offered().equals(CheckoutForm.text(form, "offered"))
        ? answer(at, 200, page)
        : Response.ok()
            .header("HX-Redirect", CHECKOUT)
            .cookie(Cookies.checkout(at.memory().asCookie(), at.visitor()))
            .build();
  }

  /// Pays, or leads to the gateway's own page when there is no card yet.
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
    Desk.Visiting typed = typed(at, form);
    Texts texts = compose.texts(at.cart());
    Map<String, String> problems = new FormCheck(texts).problems(typed.memory().form());
    Tender tender = paying.tender(typed, Tender.Given.in(form));
    if (tender instanceof Tender.Unusable(var field, var why)) {
      problems.put(field, texts.get("error." + why));
    }
    return switch (tender) {
      case Tender.Ready ready when problems.isEmpty() -> paid(typed, ready, form);
      case Tender.CardToCome card when problems.isEmpty() ->
          remembered(typed, paying.cardPage(typed, card, compose.total(typed)));
      case Tender.Ready ready -> wrong(typed, problems, ready);
      case Tender.CardToCome _, Tender.Unusable _ -> wrong(typed, problems, null);
    };
  }

  /// Only a button with the amount on it pays; the one for browsers without scripts leads to a page
  /// that has such a button.
  private Response paid(
      Desk.Visiting at, Tender.Ready tender, MultivaluedMap<String, String> form) {
    if (CheckoutForm.text(form, "pay").isEmpty()) {
      return remembered(at, ReviewResource.of(tender));
    }
    return paying.pay(
        at,
        PayingAnswers.payment(tender, form),
        (now, refusal) -> answer(now, UNPROCESSABLE, refusal));
  }

  private Response wrong(
      Desk.Visiting at, Map<String, String> problems, Tender.@Nullable Ready kept) {
    return answer(at, UNPROCESSABLE, new Refusal(problems, null, kept));
  }

  private Response answer(Desk.Visiting at, int status, Refusal refusal) {
    return answer(at, status, compose.checkout(at, refusal));
  }

  private Response answer(Desk.Visiting at, int status, CheckoutPage page) {
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
