package storehouse.launcher.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A standing order was charged exactly once and exactly its total, of which people may have given
/// some back; a cancelled one keeps nothing of the shopper's money; and the gateway holds no money
/// of an order that does not exist. Simulators remember only the last 250,000 payments: of older
/// orders only what they still know is compared.
record GatewayAgreesWithOrders() implements Check {

  @Override
  public String rule() {
    return "what the gateway took and gave back is what the orders say";
  }

  @Override
  public List<String> findings(Books books) {
    List<String> findings = new ArrayList<>();
    Map<String, List<Intent>> byOrder = new HashMap<>();
    books
        .intents()
        .forEach(
            intent ->
                byOrder.computeIfAbsent(intent.orderId(), id -> new ArrayList<>()).add(intent));
    for (Books.Order order : books.orders().values()) {
      List<Intent> intents = byOrder.remove(Long.toString(order.id()));
      if (intents != null || !order.mayBeForgotten()) {
        compare(order, intents == null ? List.of() : intents, findings);
      }
    }
    byOrder.values().stream()
        .flatMap(List::stream)
        .filter(intent -> intent.held() > 0 || intent.captured() > intent.refunded())
        .forEach(
            intent -> findings.add("payment " + intent.id() + " holds money without an order"));
    return findings;
  }

  private static void compare(Books.Order order, List<Intent> intents, List<String> findings) {
    long kept = intents.stream().mapToLong(intent -> intent.captured() - intent.refunded()).sum();
    long held = intents.stream().mapToLong(Intent::held).sum();
    int captures = intents.stream().mapToInt(Intent::captures).sum();
    String head = "order " + order.number() + " (" + order.status() + ", " + order.total() + "): ";
    if (order.stands() && (kept + order.givenBack() != order.total() || captures != 1)) {
      findings.add(head + "the gateway kept " + kept + " in " + captures + " captures");
    }
    if (order.stands()
        && intents.stream().anyMatch(i -> !i.currency().equalsIgnoreCase(order.currency()))) {
      findings.add(head + "was charged in another currency");
    }
    if (order.status().equals("CANCELLED") && kept != 0) {
      findings.add(head + "the gateway kept " + kept + " of a cancelled order");
    }
    if (!order.status().equals("PENDING") && held != 0) {
      findings.add(head + "the gateway still holds " + held);
    }
  }
}
