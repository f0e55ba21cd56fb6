package storehouse.storefront.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import storehouse.identity.ShopperView;
import storehouse.identity.Shoppers;
import storehouse.order.OrderView;
import storehouse.order.Orders;
import storehouse.storefront.frame.Frame;
import storehouse.storefront.frame.Frames;
import storehouse.storefront.frame.Links;
import storehouse.storefront.frame.Pages;
import storehouse.storefront.frame.Texts;
import storehouse.storefront.frame.Visit;
import storehouse.storefront.frame.Visitor;

/// `GET /account`: a shopper's orders and addresses.
@Singleton
@Path("/account")
@Produces(MediaType.TEXT_HTML)
public class AccountResource {

  private static final int NEWEST = 50;

  private final Shoppers shoppers;
  private final Orders orders;
  private final Frames frames;
  private final Pages pages;

  @Inject
  public AccountResource(Shoppers shoppers, Orders orders, Frames frames, Pages pages) {
    this.shoppers = shoppers;
    this.orders = orders;
    this.frames = frames;
    this.pages = pages;
  }

  @GET
  public Response account(@BeanParam Visitor visitor) {
    Optional<ShopperView> shopper = visitor.sessionToken().flatMap(shoppers::shopper);
    return shopper.isEmpty()
        ? Response.seeOther(URI.create("/sign-in?next=/account")).build()
        : pages.personal("page/account.jte", page(shopper.get(), frames.visit(visitor))).build();
  }

  private AccountPage page(ShopperView shopper, Visit visit) {
    Texts texts = frames.texts(visit);
    Links links = frames.links(visit);
    List<AccountPage.OrderEntry> entries =
        orders.ofShopper(shopper.id(), NEWEST).stream()
            .map(order -> entry(order, links, texts))
            .toList();
    return new AccountPage(
        frames.frame(visit, Frame.Head.of(texts.get("account.title"))),
        shopper.name(),
        shopper.email(),
        entries,
        shoppers.addresses(shopper.id()));
  }

  private static AccountPage.OrderEntry entry(OrderView order, Links links, Texts texts) {
    return new AccountPage.OrderEntry(
        order.number(),
        links.order(order.number(), order.accessToken()),
        order.placedAt(),
        texts.get("status." + order.status().name()),
        order.lines().stream().mapToLong(OrderView.Line::quantity).sum(),
        order.amounts().total());
  }
}
