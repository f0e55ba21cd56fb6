package storehouse.simulators;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Json;
import storehouse.simulators.mail.MailSimulator;
import storehouse.simulators.stripe.StripeSimulator;
import storehouse.simulators.ups.UpsSimulator;

/// All the simulators of one shop, running.
public final class Simulators implements AutoCloseable {
  private final StripeSimulator stripe;
  private final UpsSimulator ups;
  private final MailSimulator mail;

  private Simulators(StripeSimulator stripe, UpsSimulator ups, MailSimulator mail) {
    this.stripe = stripe;
    this.ups = ups;
    this.mail = mail;
  }

  /// Prints `simulators ready {"stripe": port, "ups": port, "mail": port, "smtp": port}` once all
  /// of them serve, and runs until it is killed.
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
    var data = options.data();
    var target = new StripeSimulator.WebhookTarget(options.shopUrl(), options.webhookSecret());
    var stripe = StripeSimulator.start(options.stripePort(), file(data, "stripe"), target);
    try {
      var ups = UpsSimulator.start(options.upsPort(), file(data, "ups"), options.trackingStage());
      try {
        var mail = MailSimulator.start(options.mailPort(), options.smtpPort(), file(data, "mail"));
        return new Simulators(stripe, ups, mail);
      } catch (IOException cannot) {
        ups.close();
        throw cannot;
      }
    } catch (IOException cannot) {
      stripe.close();
      throw cannot;
    }
  }

  private static @Nullable Path file(@Nullable Path data, String name) {
    return data == null ? null : data.resolve(name + ".journal");
  }

  public StripeSimulator stripe() {
    return stripe;
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
  }

  private String ports() {
    return Json.text(
        Json.object()
            .put("stripe", stripe.port())
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
    mail.close();
    ups.close();
    stripe.close();
  }
}
