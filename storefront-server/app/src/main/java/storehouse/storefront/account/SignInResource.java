package storehouse.storefront.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import storehouse.identity.ShopperSession;
import storehouse.identity.Shoppers;
import storehouse.identity.SignIn;
import storehouse.storefront.frame.Cookies;
import storehouse.storefront.frame.Frame;
import storehouse.storefront.frame.Frames;
import storehouse.storefront.frame.Pages;
import storehouse.storefront.frame.Texts;
import storehouse.storefront.frame.Visit;
import storehouse.storefront.frame.Visitor;

/// `/sign-in` and `/sign-out`.
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SignInResource {

  private static final int WRONG = 422;
  private static final int TOO_MANY = 429;

  private final Shoppers shoppers;
  private final Frames frames;
  private final Pages pages;
  private final Clock clock;

  @Inject
  public SignInResource(Shoppers shoppers, Frames frames, Pages pages, Clock clock) {
    this.shoppers = shoppers;
    this.frames = frames;
    this.pages = pages;
    this.clock = clock;
  }

  @GET
  @Path("sign-in")
  @Consumes(MediaType.WILDCARD)
  public Response show(@BeanParam Visitor visitor) {
    return page(visitor, "", visitor.query("next"), null).build();
  }

  @POST
  @Path("sign-in")
  public Response signIn(@BeanParam Visitor visitor, MultivaluedMap<String, String> form) {
    String email = text(form, "email").strip();
    String next = text(form, "next");
    Texts texts = frames.texts(frames.visit(visitor));
    return switch (shoppers.signIn(email, text(form, "password"))) {
      case SignIn.SignedIn<ShopperSession>(ShopperSession session) ->
          Response.seeOther(URI.create(local(next)))
              .cookie(
                  Cookies.session(
                      session.token(),
                      Duration.between(clock.instant(), session.expiresAt()),
                      visitor))
              .build();
      case SignIn.WrongCredentials<ShopperSession>() ->
          page(visitor, email, next, texts.get("signin.wrong")).status(WRONG).build();
      case SignIn.TooManyAttempts<ShopperSession>(Duration wait) ->
          page(visitor, email, next, texts.get("signin.toomany", minutes(wait)))
              .status(TOO_MANY)
              .build();
    };
  }

  @POST
  @Path("sign-out")
  public Response signOut(@BeanParam Visitor visitor) {
    visitor.sessionToken().ifPresent(shoppers::signOut);
    return Response.seeOther(URI.create("/"))
        .cookie(Cookies.none(Cookies.SESSION, visitor), Cookies.none(Cookies.CHECKOUT, visitor))
        .build();
  }

  private Response.ResponseBuilder page(
      Visitor visitor, String email, String next, @Nullable String problem) {
    Visit visit = frames.visit(visitor);
    Frame frame = frames.frame(visit, Frame.Head.of(frames.texts(visit).get("signin.title")));
    return pages.personal("page/sign-in.jte", new SignInPage(frame, email, local(next), problem));
  }

  /// Only a place within the shop.
  static String local(String next) {
    return next.matches("/[A-Za-z0-9/_-]*") && !next.startsWith("//") ? next : "/account";
  }

  private static long minutes(Duration wait) {
    return Math.max(1, wait.plusSeconds(59).toMinutes());
  }

  private static String text(MultivaluedMap<String, String> form, String name) {
    String value = form.getFirst(name);
    return value == null ? "" : value;
  }
}
