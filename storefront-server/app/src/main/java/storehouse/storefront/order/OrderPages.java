package storehouse.storefront.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import storehouse.fulfilment.Fulfilment;
import storehouse.fulfilment.ShipmentView;
import storehouse.inventory.Backorders;
import storehouse.model.backoffice.ShipmentState;
import storehouse.model.shop.ToCome;
import storehouse.order.OrderStatus;
import storehouse.order.OrderView;
import storehouse.order.PayAgain;
import storehouse.order.TimelineWords;
import storehouse.payment.PaymentStatus;
import storehouse.payment.PaymentView;
import storehouse.payment.Payments;
import storehouse.storefront.cart.CartLine;
import storehouse.storefront.cart.Totals;
import storehouse.storefront.frame.Frame;
import storehouse.storefront.frame.Frames;
import storehouse.storefront.frame.Links;
import storehouse.storefront.frame.Texts;
import storehouse.storefront.frame.Visit;
import storehouse.storefront.order.OrderPage.Parcel;
import storehouse.storefront.order.OrderPage.Phase;
import storehouse.storefront.order.OrderPage.Step;

/// Composes order pages from the order, its payment and its parcels.
@Singleton
public final class OrderPages {

  private static final String DECLINED = "payment.declined";
  private static final Set<String> BAD = Set.of("order.cancelled", DECLINED);

  private final Payments payments;
  private final Fulfilment fulfilment;
  private final Frames frames;
  private final Backorders backorders;
  private final Clock clock;

  @Inject
  OrderPages(
      Payments payments, Fulfilment fulfilment, Frames frames, Backorders backorders, Clock clock) {
    this.payments = payments;
    this.fulfilment = fulfilment;
    this.frames = frames;
    this.backorders = backorders;
    this.clock = clock;
  }

  OrderPage page(OrderView order) {
    Visit visit = new Visit(order.locale(), order.amounts().total().currency());
    Texts texts = frames.texts(visit);
    Links links = frames.links(visit);
    List<ShipmentView> shipments = fulfilment.shipmentsOf(order.id());
    Optional<String> wallet = payments.wallet(order.gateway());
    Optional<OrderPage.Challenge> challenge = challenge(order, wallet, texts);
    Phase phase = phase(order, shipments, challenge.isPresent());
    Map<String, ToCome> toCome = order.awaitsStock() ? backorders.toCome(order.id()) : Map.of();
    return new OrderPage(
        frames.frame(visit, Frame.Head.of(texts.get("order.title", order.number()))),
        order.number(),
        phase,
        headline(phase, wallet, texts),
        explanation(phase, order, wallet, texts),
        links.order(order.number(), order.accessToken()),
        challenge.orElse(null),
        PayAgain.path(order, clock.instant()).orElse(null),
        order.timeline().stream().noneMatch(entry -> entry.type().equals("order.confirmed")),
        canBeCancelled(phase) ? cancelling(order, links, texts) : null,
        steps(order, phase, texts),
        shipments.stream()
            .map(
                shipment ->
                    parcel(shipment, shipments.size() > 1 ? order.lines() : List.of(), texts))
            .toList(),
        order.lines().stream().map(line -> line(line, toCome.get(line.sku()), links)).toList(),
        totals(order, texts),
        order.shippingAddress(),
        order.email(),
        order.placedAt());
  }

  /// The order's page, for the shopper who holds its access token.
  String href(OrderView order) {
    return frames
        .links(new Visit(order.locale(), order.amounts().total().currency()))
        .order(order.number(), order.accessToken());
  }

  private static boolean canBeCancelled(Phase phase) {
    return switch (phase) {
      case WAITING, ACTION_NEEDED, HELD, AWAITS_STOCK, CONFIRMED -> true;
      case CANCELLING, ON_ITS_WAY, CANCELLED -> false;
    };
  }

  private static OrderPage.Cancelling cancelling(OrderView order, Links links, Texts texts) {
    String consequence =
        order.status() == OrderStatus.PENDING
            ? texts.get("order.cancel.pending")
            : texts.get("order.cancel.confirmed", texts.money(order.amounts().total()));
    return new OrderPage.Cancelling(
        links.cancelOrder(order.number(), order.accessToken()), consequence);
  }

  private Optional<OrderPage.Challenge> challenge(
      OrderView order, Optional<String> wallet, Texts texts) {
    String words =
        wallet
            .map(name -> texts.get("order.wallet.go", name))
            .orElseGet(() -> texts.get("order.action.go"));
    return payments
        .ofOrder(order.id())
        .filter(payment -> payment.status() == PaymentStatus.REQUIRES_ACTION)
        .flatMap(PaymentView::nextActionUrl)
        .map(href -> new OrderPage.Challenge(href, words));
  }

  static Phase phase(OrderView order, List<ShipmentView> shipments, boolean challenged) {
    if (isBeingCancelled(order)) {
      return Phase.CANCELLING;
    }
    return switch (order.status()) {
      case PENDING -> challenged ? Phase.ACTION_NEEDED : Phase.WAITING;
      case CANCELLED -> Phase.CANCELLED;
      case COMPLETED -> Phase.ON_ITS_WAY;
      case CONFIRMED ->
          shipments.stream().anyMatch(shipment -> shipment.state() == ShipmentState.SHIPPED)
              ? Phase.ON_ITS_WAY
              : order.held()
                  ? Phase.HELD
                  : order.awaitsStock() ? Phase.AWAITS_STOCK : Phase.CONFIRMED;
    };
  }

  /// Whether the last word about a cancellation is that it was asked for.
  private static boolean isBeingCancelled(OrderView order) {
    if (order.status() == OrderStatus.CANCELLED || order.status() == OrderStatus.COMPLETED) {
      return false;
    }
    return order.timeline().stream()
        .map(OrderView.TimelineEntry::type)
        .filter(type -> type.startsWith("order.cancel-"))
        .reduce((_, last) -> last)
        .filter("order.cancel-requested"::equals)
        .isPresent();
  }

  private static String headline(Phase phase, Optional<String> wallet, Texts texts) {
    return switch (phase) {
      case WAITING -> texts.get("order.waiting");
      case CANCELLING -> texts.get("order.cancelling");
      case ACTION_NEEDED ->
          wallet
              .map(name -> texts.get("order.wallet", name))
              .orElseGet(() -> texts.get("order.action"));
      case HELD -> texts.get("order.held");
      case AWAITS_STOCK -> texts.get("order.awaits");
      case CONFIRMED -> texts.get("order.confirmed");
      case ON_ITS_WAY -> texts.get("order.shipped");
      case CANCELLED -> texts.get("order.cancelled");
    };
  }

  private static String explanation(
      Phase phase, OrderView order, Optional<String> wallet, Texts texts) {
    return switch (phase) {
      case WAITING -> texts.get("order.waiting.why");
      case CANCELLING -> texts.get("order.cancelling.why");
      case ACTION_NEEDED ->
          wallet
              .map(name -> texts.get("order.wallet.why", name))
              .orElseGet(() -> texts.get("order.action.why"));
      case HELD -> texts.get("order.held.why");
      case AWAITS_STOCK -> texts.get("order.awaits.why");
      case CONFIRMED -> texts.get("order.confirmed.why", order.email());
      case ON_ITS_WAY -> texts.get("order.shipped.why");
      case CANCELLED -> {
        String reason = order.cancelReason();
        yield TimelineWords.cancelReason(reason == null ? "other" : reason, order.locale());
      }
    };
  }

  /// What happened, and what comes next.
  static List<Step> steps(OrderView order, Phase phase, Texts texts) {
    List<Step> steps = new ArrayList<>();
    boolean declined = false;
    List<OrderView.TimelineEntry> told =
        order.timeline().stream().filter(TimelineWords::isForShoppers).toList();
    for (OrderView.TimelineEntry entry : told) {
      boolean bad = BAD.contains(entry.type());
      // The decline has just said why.
      String words = TimelineWords.text(bad && declined ? bare(entry) : entry, order.locale());
      declined |= entry.type().equals(DECLINED);
      steps.add(new Step(words, entry.at(), bad));
    }
    if (phase == Phase.WAITING || phase == Phase.ACTION_NEEDED) {
      steps.add(new Step(texts.get("step.ahead.confirmed"), null, false));
    }
    if (canBeCancelled(phase)) {
      steps.add(new Step(texts.get("step.ahead.shipped"), null, false));
    }
    return steps;
  }

  private static OrderView.TimelineEntry bare(OrderView.TimelineEntry entry) {
    return new OrderView.TimelineEntry(entry.at(), entry.type(), null, entry.actor());
  }

  private static Parcel parcel(ShipmentView shipment, List<OrderView.Line> told, Texts texts) {
    List<String> contents = new ArrayList<>();
    for (OrderView.Line line : told) {
      shipment.lines().stream()
          .filter(part -> part.sku().equals(line.sku()))
          .forEach(
              part -> contents.add(texts.get("order.parcel.line", part.quantity(), line.title())));
    }
    return new Parcel(
        parcelWords(shipment, texts),
        shipment.carrier(),
        shipment.trackingNumber(),
        shipment.trackingUrl(),
        contents);
  }

  private static String parcelWords(ShipmentView shipment, Texts texts) {
    @Nullable String carrier = shipment.carrier();
    return switch (shipment.state()) {
      case TO_PICK, PICKING, PICKED, PACKED, LABELLED -> texts.get("order.parcel.preparing");
      case CANCELLED -> texts.get("order.parcel.cancelled");
      case SHIPPED -> texts.get("order.parcel.shipped", carrier == null ? "" : carrier);
    };
  }

  private static CartLine line(OrderView.Line line, @Nullable ToCome toCome, Links links) {
    return new CartLine(
        line.sku(),
        line.title(),
        line.slug().isEmpty() ? null : links.product(line.slug(), line.sku()),
        Frames.square(line.imageUrl()),
        line.quantity(),
        line.unitPrice(),
        line.lineTotal(),
        line.quantity(),
        toCome);
  }

  private static Totals totals(OrderView order, Texts texts) {
    OrderView.Amounts amounts = order.amounts();
    return new Totals(
        amounts.goods(),
        amounts.shipping(),
        amounts.tax().isZero()
            ? List.of()
            : List.of(new Totals.Tax(texts.get("order.tax"), amounts.tax())),
        amounts.total());
  }
}
