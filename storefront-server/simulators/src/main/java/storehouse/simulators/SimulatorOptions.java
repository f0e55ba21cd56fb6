package storehouse.simulators;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the simulators listen and what they know of the shop. A port of 0 is any free port.
///
/// @param mailPort of the page on which mails are read
/// @param data folder of the journals, null to keep everything in memory
/// @param shopUrl where webhooks go
/// @param trackingStage how long a parcel stays in one stage of its way
public record SimulatorOptions(
    int stripePort,
    int upsPort,
    int mailPort,
    int smtpPort,
    @Nullable Path data,
    URI shopUrl,
    String webhookSecret,
    Duration trackingStage) {
  private static final Map<String, String> USUAL =
      Map.of(
          "stripe-port", "9101",
          "ups-port", "9102",
          "mail-port", "9103",
          "smtp-port", "9104",
          "data", "",
          "shop-url", "http://127.0.0.1:8080",
          "stripe-webhook-secret", "whsec_storehouse_demo",
          "tracking-stage-seconds", "60");

  /// Four free ports, nothing on disk, the usual webhook secret.
  public static SimulatorOptions onFreePorts() {
    return read(Map.of("stripe-port", "0", "ups-port", "0", "mail-port", "0", "smtp-port", "0"));
  }

  public SimulatorOptions withData(Path folder) {
    return new SimulatorOptions(
        stripePort, upsPort, mailPort, smtpPort, folder, shopUrl, webhookSecret, trackingStage);
  }

  public SimulatorOptions withShop(URI url) {
    return new SimulatorOptions(
        stripePort, upsPort, mailPort, smtpPort, data, url, webhookSecret, trackingStage);
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
        number(given, "stripe-port", 65_535),
        number(given, "ups-port", 65_535),
        number(given, "mail-port", 65_535),
        number(given, "smtp-port", 65_535),
        folder.isEmpty() ? null : Path.of(folder),
        URI.create(value(given, "shop-url")),
        value(given, "stripe-webhook-secret"),
        Duration.ofSeconds(number(given, "tracking-stage-seconds", Integer.MAX_VALUE)));
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
