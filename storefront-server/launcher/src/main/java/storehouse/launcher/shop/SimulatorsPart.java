package storehouse.launcher.shop;

import static storehouse.launcher.console.Texts.text;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import storehouse.launcher.build.Modules;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.data.DataFolder;
import storehouse.launcher.process.Child;
import storehouse.launcher.process.ChildSpec;
import storehouse.launcher.process.Probe;

/// Card payments, parcels and mail for a shop that has no contracts yet.
record SimulatorsPart(Modules modules, DataFolder data, PortPlan ports, GatewayAccounts accounts) {
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  Child start() {
    Child child =
        Child.start(
            new ChildSpec(text("part.simulators"), command(), Map.of(), data.log("simulators")));
    // The mail page is the last that opens. Nobody's mails: thousands of an earlier day would have
    // to
    // be taken apart for each answer.
    URI nobodys = URI.create(Settings.local(ports.mail()) + "/api/mails?to=nobody");
    try (Probe probe = new Probe(nobodys)) {
      child.awaitReady(probe::answersOk, LONGEST_START);
      return child;
    } catch (RuntimeException e) {
      child.kill();
      throw e;
    }
  }

  private List<String> command() {
    Path folder = data.path().resolve("simulators");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StartFailure(text("data.unwritable", folder), e);
    }
    List<String> command = new ArrayList<>(process());
    command.addAll(portArguments());
    command.addAll(
        List.of(
            "--data",
            folder.toString(),
            "--shop-url",
            Settings.local(ports.shop()),
            "--stripe-webhook-secret",
            accounts.stripeWebhookSecret(),
            "--answers",
            data.path().resolve("gateway-answers").toString()));
    command.addAll(accounts.adyen().arguments());
    command.addAll(accounts.paypal().arguments());
    return command;
  }

  /// Nearly everything that outlives two collections is a row that is kept, and need not be copied
  /// any more.
  private List<String> process() {
    return List.of(
        Modules.java(),
        "-Xmx1536m",
        "-Xmn320m",
        "-XX:+UseSerialGC",
        "-XX:MaxTenuringThreshold=2",
        "-XX:+UseCompactObjectHeaders",
        "-Duser.timezone=UTC",
        "-cp",
        modules.packaged("storefront-server/simulators"),
        "storehouse.simulators.Simulators");
  }

  private List<String> portArguments() {
    return List.of(
        "--stripe-port",
        String.valueOf(ports.stripe()),
        "--adyen-port",
        String.valueOf(ports.adyen()),
        "--paypal-port",
        String.valueOf(ports.paypal()),
        "--ups-port",
        String.valueOf(ports.ups()),
        "--mail-port",
        String.valueOf(ports.mail()),
        "--smtp-port",
        String.valueOf(ports.smtp()));
  }
}
