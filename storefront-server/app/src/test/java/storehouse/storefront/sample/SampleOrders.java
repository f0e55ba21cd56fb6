package storehouse.storefront.sample;

import static storehouse.storefront.sample.SampleShop.address;
import static storehouse.storefront.sample.SampleShop.euros;
import static storehouse.storefront.sample.SampleShop.frame;
import static storehouse.storefront.sample.SampleShop.lines;
import static storehouse.storefront.sample.SampleShop.totals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.storefront.account.AccountPage;
import storehouse.storefront.account.SignInPage;
import storehouse.storefront.checkout.AgreePage;
import storehouse.storefront.checkout.CheckoutForm;
import storehouse.storefront.checkout.CheckoutPage;
import storehouse.storefront.checkout.PaymentChoice;
import storehouse.storefront.checkout.ReviewPage;
import storehouse.storefront.order.OrderPage;
import storehouse.storefront.problem.ProblemPage;

/// Pages to buy on.
public final class SampleOrders {

  private static final Instant PLACED = Instant.parse("2026-11-20T13:04:00Z");

  private SampleOrders() {}

  public static CheckoutForm form() {
    return new CheckoutForm(
        "ada@example.test",
        "Ada Löwe",
        "Lindenstraße 4",
        "2nd floor",
        "Berlin",
        "",
        "10969",
        "DE",
        "",
        "standard");
  }

  public static CheckoutPage checkout(Map<String, String> problems, @Nullable String notice) {
    return checkout(problems, notice, SamplePayments.cardAlone());
  }

  public static CheckoutPage checkout(
      Map<String, String> problems, @Nullable String notice, PaymentChoice payment) {
    return new CheckoutPage(
        frame("Checkout"),
        "key-1",
        form(),
        problems,
        notice,
        List.of(
            new CheckoutPage.Country("AT", "Austria"), new CheckoutPage.Country("DE", "Germany")),
        List.of(
            new CheckoutPage.Shipping("standard", "Standard, 2 to 3 days", euros(490)),
            new CheckoutPage.Shipping("express", "Express, next day", euros(1290))),
        List.of(new CheckoutPage.SavedAddress(address(), "/checkout?address=0", true)),
        lines(),
        totals(),
        payment);
  }

  public static ReviewPage review() {
    return new ReviewPage(
        frame("Check and pay"),
        "key-1",
        form(),
        "Standard, 2 to 3 days",
        new ReviewPage.Payment(
            "stripe",
            "pm_1",
            "By card; your details are with the payment provider.",
            "Pay €171.70"),
        lines(),
        totals(),
        null);
  }

  public static AgreePage agree() {
    return new AgreePage(
        frame("Your bank wants to be sure that it is you"),
        "Your bank wants to be sure that it is you",
        "Confirm the payment with your bank to finish the order.",
        "https://bank.test/ask?id=1&step=2",
        "Confirm with your bank");
  }

  public static OrderPage order(OrderPage.Phase phase) {
    boolean shipped = phase == OrderPage.Phase.ON_ITS_WAY;
    return new OrderPage(
        frame("Order SH-1042-7"),
        "SH-1042-7",
        phase,
        headline(phase),
        "We wrote to ada@example.test. You get a second mail with the tracking number.",
        "/orders/SH-1042-7?accessToken=t",
        phase == OrderPage.Phase.ACTION_NEEDED
            ? new OrderPage.Challenge("http://gateway.test/challenge/1", "Confirm with your bank")
            : null,
        phase == OrderPage.Phase.CANCELLED ? "/orders/SH-1042-7/pay-again?until=1&proof=p" : null,
        phase == OrderPage.Phase.CANCELLED,
        phase == OrderPage.Phase.CONFIRMED
            ? new OrderPage.Cancelling(
                "/orders/SH-1042-7/cancel?accessToken=t",
                "The whole order is cancelled, and €54.90 goes back the way you paid.")
            : null,
        List.of(
            new OrderPage.Step("You placed the order", PLACED, false),
            new OrderPage.Step("Articles reserved for you", PLACED.plusSeconds(1), false),
            new OrderPage.Step(
                "Payment declined by the bank",
                PLACED.plusSeconds(2),
                phase == OrderPage.Phase.CANCELLED),
            new OrderPage.Step("Parcel leaves our warehouse", null, false)),
        shipped ? parcels() : List.of(),
        lines(),
        totals(),
        address(),
        "ada@example.test",
        PLACED);
  }

  private static List<OrderPage.Parcel> parcels() {
    return List.of(
        new OrderPage.Parcel(
            "Handed to UPS on 21 November 2026",
            "UPS",
            "1Z999AA10123456784",
            "http://carrier.test/track",
            List.of("2 × Enamel mug, harbour blue", "1 × Pour-over kettle, 1 litre")),
        new OrderPage.Parcel(
            "Being packed in our warehouse",
            null,
            null,
            null,
            List.of("1 × Linen tea towel, set of two")));
  }

  private static String headline(OrderPage.Phase phase) {
    return switch (phase) {
      case WAITING -> "We are placing your order";
      case CANCELLING -> "We are cancelling your order";
      case ACTION_NEEDED -> "Your bank wants to be sure that it is you";
      case HELD -> "Your order waits for a moment";
      case AWAITS_STOCK -> "Thank you, your order is confirmed and waits for goods";
      case CONFIRMED -> "Thank you, your order is confirmed";
      case ON_ITS_WAY -> "Your order is on its way";
      case CANCELLED -> "This order was cancelled";
    };
  }

  public static SignInPage signIn() {
    return new SignInPage(
        frame("Sign in"),
        "ada@example.test",
        "/account",
        "Email and password do not match. Please try again.");
  }

  public static AccountPage account() {
    return new AccountPage(
        frame("Your orders"),
        "Ada Löwe",
        "ada@example.test",
        List.of(
            new AccountPage.OrderEntry(
                "SH-1042-7", "/orders/SH-1042-7", PLACED, "On its way", 3, euros(17_170))),
        List.of(address()));
  }

  public static ProblemPage problem() {
    return new ProblemPage(
        frame("This page is not here"),
        "This page is not here",
        "It may have moved, or the product is no longer sold. Search for it, or start at the home"
            + " page.");
  }
}
