package storehouse.simulators;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.adyen.Account;
import storehouse.simulators.money.MischiefPlan;
import storehouse.simulators.money.SettlementOptions;
import storehouse.simulators.paypal.App;

/// Where the simulators listen and what they know of the shop.
///
/// @param data folder of the journals, null to keep everything in memory
/// @param shopUrl where webhooks go
/// @param webhookSecret signs Stripe's webhooks
/// @param adyen the shop's account there
/// @param paypal the shop's app there
/// @param trackingStage how long a parcel stays in one stage of its way
/// @param settlement when and how the gateways pay out
public record SimulatorOptions(
    Ports ports,
    @Nullable Path data,
    URI shopUrl,
    String webhookSecret,
    Account adyen,
    App paypal,
    Duration trackingStage,
    SettlementOptions settlement) {
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("stripe-port", "9101"),
          Map.entry("ups-port", "9102"),
          Map.entry("mail-port", "9103"),
          Map.entry("smtp-port", "9104"),
          Map.entry("adyen-port", "9105"),
          Map.entry("paypal-port", "9106"),
          Map.entry("data", ""),
          Map.entry("shop-url", "http://127.0.0.1:8080"),
          Map.entry("stripe-webhook-secret", "whsec_storehouse_demo"),
          Map.entry("adyen-api-key", "adyen_storehouse_demo"),
          Map.entry("adyen-merchant-account", "StorehouseDemo"),
          Map.entry("adyen-hmac-key", hexadecimal("storehouse demo")),
          Map.entry("paypal-client-id", App.DEMO.clientId()),
          Map.entry("paypal-client-secret", App.DEMO.clientSecret()),
          Map.entry("paypal-webhook-id", App.DEMO.webhookId()),
          Map.entry("tracking-stage-seconds", "60"),
          Map.entry("settlement-currency", SettlementOptions.ON_DEMAND.home()),
          Map.entry("reserve-percent", "5"),
          Map.entry("reserve-days", "30"),
          Map.entry("mischief", ""),
          Map.entry("mischief-seed", "0"),
          Map.entry("answers", ""));

  /// A port of 0 is any free port.
  ///
  /// @param mail of the page on which mails are read
  public record Ports(int stripe, int adyen, int paypal, int ups, int mail, int smtp) {}

  /// Free ports, nothing on disk, the usual secrets.
  public static SimulatorOptions onFreePorts() {
    return read(
        USUAL.keySet().stream()
            .filter(name -> name.endsWith("-port"))
            .collect(Collectors.toMap(name -> name, _ -> "0")));
  }

  private static String hexadecimal(String text) {
    return HexFormat.of().formatHex(text.getBytes(UTF_8));
  }

  public SimulatorOptions withData(Path folder) {
    return new SimulatorOptions(
        ports, folder, shopUrl, webhookSecret, adyen, paypal, trackingStage, settlement);
  }

  public SimulatorOptions withShop(URI url) {
    return new SimulatorOptions(
        ports, data, url, webhookSecret, adyen, paypal, trackingStage, settlement);
  }

  /// From `--name value` arguments; a missing one is looked up as the system property
  /// `simulators.name`, and has its usual value after that.
  ///
  /// @throws IllegalArgumentException with a sentence for the user
  static SimulatorOptions parse(String... arguments) {
    var given = new HashMap<String, String>();
    for (int i = 0; i < arguments.length; i += 2) {
      var name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
      if (!USUAL.containsKey(name)) {
        throw new IllegalArgumentException(
            "Unknown option " + arguments[i] + "; known are " + known(USUAL.keySet()) + ".");
      }
      if (i + 1 == arguments.length) {
        throw new IllegalArgumentException("The option " + arguments[i] + " needs a value.");
      }
      given.put(name, arguments[i + 1]);
    }
    return read(given);
  }

  private static String known(Set<String> names) {
    return names.stream()
        .sorted()
        .map(name -> "--" + name)
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }

  private static SimulatorOptions read(Map<String, String> given) {
    var folder = value(given, "data");
    return new SimulatorOptions(
        ports(given),
        folder.isEmpty() ? null : Path.of(folder),
        URI.create(value(given, "shop-url")),
        value(given, "stripe-webhook-secret"),
        new Account(
            value(given, "adyen-api-key"),
            value(given, "adyen-merchant-account"),
            value(given, "adyen-hmac-key")),
        new App(
            value(given, "paypal-client-id"),
            value(given, "paypal-client-secret"),
            value(given, "paypal-webhook-id")),
        Duration.ofSeconds(number(given, "tracking-stage-seconds", Integer.MAX_VALUE)),
        settlement(given));
  }

  private static SettlementOptions settlement(Map<String, String> given) {
    var seed = number(given, "mischief-seed", Integer.MAX_VALUE);
    var answers = value(given, "answers");
    return new SettlementOptions(
        value(given, "settlement-currency"),
        number(given, "reserve-percent", 100),
        number(given, "reserve-days", 3650),
        MischiefPlan.parse(value(given, "mischief"), seed),
        answers.isEmpty() ? null : Path.of(answers),
        true);
  }

  private static Ports ports(Map<String, String> given) {
    return new Ports(
        port(given, "stripe-port"),
        port(given, "adyen-port"),
        port(given, "paypal-port"),
        port(given, "ups-port"),
        port(given, "mail-port"),
        port(given, "smtp-port"));
  }

  private static int port(Map<String, String> given, String name) {
    return number(given, name, 65_535);
  }

  private static String value(Map<String, String> given, String name) {
    var argument = given.get(name);
    return argument == null
        ? System.getProperty("simulators." + name, USUAL.getOrDefault(name, ""))
        : argument;
  }

  private static int number(Map<String, String> given, String name, int highest) {
    var text = value(given, name);
    if (text.matches("\\d{1,10}") && Long.parseLong(text) <= highest) {
      return Integer.parseInt(text);
    }
    throw new IllegalArgumentException(
        "--" + name + " is a number from 0 to " + highest + ", not \"" + text + "\".");
  }
}
