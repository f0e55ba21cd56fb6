package storehouse.simulators;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.adyen.AdyenSimulator;
import storehouse.simulators.http.Json;
import storehouse.simulators.mail.MailSimulator;
import storehouse.simulators.money.Settlement;
import storehouse.simulators.paypal.PayPalSimulator;
import storehouse.simulators.stripe.StripeSimulator;
import storehouse.simulators.ups.UpsSimulator;

/// All the simulators of one shop, running.
public final class Simulators implements AutoCloseable {
  private final Running running = new Running();
  private final StripeSimulator stripe;
  private final AdyenSimulator adyen;
  private final PayPalSimulator paypal;
  private final UpsSimulator ups;
  private final MailSimulator mail;

  private Simulators(SimulatorOptions options) throws IOException {
    try {
      stripe = running.add(startStripe(options));
      adyen = running.add(startAdyen(options));
      paypal = running.add(startPayPal(options));
      ups = running.add(startUps(options));
      mail = running.add(startMail(options));
    } catch (IOException cannot) {
      running.close();
      throw cannot;
    }
  }

  /// Prints `simulators ready` and the ports as JSON, by name, once all of them serve, and runs
  /// until it is killed.
  public static void main(String... arguments) {
    try {
      var simulators = start(SimulatorOptions.parse(arguments));
      Runtime.getRuntime().addShutdownHook(new Thread(simulators::closeQuietly));
      System.out.println("simulators ready " + simulators.ports());
    } catch (IllegalArgumentException | IOException cannot) {
      System.err.println("The simulators cannot start: " + cannot.getMessage());
      System.exit(1);
    }
  }

  /// @throws IOException when a port is taken or the data folder cannot be used; nothing is left
  ///   running
  public static Simulators start(SimulatorOptions options) throws IOException {
    return new Simulators(options);
  }

  private static StripeSimulator startStripe(SimulatorOptions options) throws IOException {
    var target = new StripeSimulator.WebhookTarget(options.shopUrl(), options.webhookSecret());
    return StripeSimulator.start(
        options.ports().stripe(), file(options, "stripe"), target, terms(options));
  }

  private static AdyenSimulator startAdyen(SimulatorOptions options) throws IOException {
    var target = new AdyenSimulator.WebhookTarget(options.shopUrl(), options.adyen());
    return AdyenSimulator.start(
        options.ports().adyen(), file(options, "adyen"), target, terms(options));
  }

  private static PayPalSimulator startPayPal(SimulatorOptions options) throws IOException {
    var target = new PayPalSimulator.WebhookTarget(options.shopUrl(), options.paypal());
    return PayPalSimulator.start(
        options.ports().paypal(), file(options, "paypal"), target, terms(options));
  }

  private static Settlement.Terms terms(SimulatorOptions options) {
    return new Settlement.Terms(options.settlement(), InstantSource.system());
  }

  private static UpsSimulator startUps(SimulatorOptions options) throws IOException {
    var stage = options.trackingStage();
    return UpsSimulator.start(options.ports().ups(), file(options, "ups"), stage);
  }

  private static MailSimulator startMail(SimulatorOptions options) throws IOException {
    var ports = options.ports();
    return MailSimulator.start(ports.mail(), ports.smtp(), file(options, "mail"));
  }

  private static @Nullable Path file(SimulatorOptions options, String name) {
    var data = options.data();
    return data == null ? null : data.resolve(name + ".journal");
  }

  public StripeSimulator stripe() {
    return stripe;
  }

  public AdyenSimulator adyen() {
    return adyen;
  }

  public PayPalSimulator paypal() {
    return paypal;
  }

  public UpsSimulator ups() {
    return ups;
  }

  public MailSimulator mail() {
    return mail;
  }

  /// From now on, webhooks go to this shop.
  public void sendWebhooksTo(URI shop) {
    stripe.sendWebhooksTo(shop);
    adyen.sendWebhooksTo(shop);
    paypal.sendWebhooksTo(shop);
  }

  private String ports() {
    return Json.text(
        Json.object()
            .put("stripe", stripe.port())
            .put("adyen", adyen.port())
            .put("paypal", paypal.port())
            .put("ups", ups.port())
            .put("mail", mail.port())
            .put("smtp", mail.smtpPort()));
  }

  private void closeQuietly() {
    try {
      close();
    } catch (IOException ending) {
      System.err.println("The simulators ended with: " + ending.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    running.close();
  }
}
