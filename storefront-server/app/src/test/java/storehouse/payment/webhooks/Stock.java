package storehouse.payment.webhooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.AuthorisePayment;

/// Payments of a shop whose money the gateways have taken, and not told so yet: whatever moves one
/// of them is a webhook that was believed.
record Stock(Map<Forger, List<StoredPayment>> payments) {

  private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP");
  private static final int LARGEST_AMOUNT = 500_000;
  private static final int AT_ONCE = 64;
  private static final long FIRST_ORDER = 1_000_000;

  static Stock sell(Shop shop, List<Forger> forgers, int each, RandomGenerator random) {
    Map<Forger, List<StoredPayment>> payments = new LinkedHashMap<>();
    for (Forger forger : forgers) {
      List<AuthorisePayment> orders = new ArrayList<>();
      long first = FIRST_ORDER * (payments.size() + 1);
      for (int i = 0; i < each; i++) {
        orders.add(order(first + i, forger.gateway().name(), random));
      }
      for (int i = 0; i < each; i += AT_ONCE) {
        shop.authorise(orders.subList(i, Math.min(each, i + AT_ONCE)));
      }
      stored(shop, forger).forEach(payment -> forger.take(shop, payment));
      payments.put(forger, stored(shop, forger));
    }
    return new Stock(payments);
  }

  private static AuthorisePayment order(long id, String gateway, RandomGenerator random) {
    Money amount =
        Money.of(
            random.nextLong(100, LARGEST_AMOUNT),
            CURRENCIES.get(random.nextInt(CURRENCIES.size())));
    return new AuthorisePayment(
        id, "S-" + id, amount, gateway, "tok_ok", "http://127.0.0.1:1/return");
  }

  private static List<StoredPayment> stored(Shop shop, Forger forger) {
    return shop
        .rows(
            "select gateway, order_id, amount, currency, reference, handle, pending_request"
                + " from payment where gateway = '"
                + forger.gateway().name()
                + "' order by order_id")
        .stream()
        .map(Stock::stored)
        .toList();
  }

  private static StoredPayment stored(List<String> row) {
    return new StoredPayment(
        row.get(0),
        Long.parseLong(row.get(1)),
        Money.of(Long.parseLong(row.get(2)), row.get(3)),
        row.get(4),
        orNull(row.get(5)),
        orNull(row.get(6)));
  }

  private static @Nullable String orNull(String text) {
    return text.equals("null") ? null : text;
  }

  List<Forger> forgers() {
    return List.copyOf(payments.keySet());
  }

  List<StoredPayment> of(Forger forger) {
    return Objects.requireNonNull(payments.get(forger));
  }

  /// Those that the shop is told the truth about only at the end.
  List<StoredPayment> withheld(Forger forger) {
    return of(forger).subList(0, of(forger).size() / 2);
  }

  /// Those that it is told about in the midst of the forgeries.
  List<StoredPayment> told(Forger forger) {
    return of(forger).subList(of(forger).size() / 2, of(forger).size());
  }
}
