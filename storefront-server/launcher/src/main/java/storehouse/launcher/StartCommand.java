package storehouse.launcher;

import static storehouse.launcher.console.Texts.text;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import storehouse.launcher.command.Command;
import storehouse.launcher.console.Progress;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.data.DataFolder;
import storehouse.launcher.imports.BackofficeClient;
import storehouse.launcher.imports.DemoLoad;
import storehouse.launcher.shop.Addresses;
import storehouse.launcher.shop.RunningShop;
import storehouse.launcher.shop.ShopOptions;

/// Opens the shop and stays until Ctrl-C, a SIGTERM, or a part that cannot be kept alive.
final class StartCommand {
  private final Command.Start command;
  private final Progress progress = Progress.onConsole();
  private volatile boolean ending;
  private @Nullable RunningShop shop;

  StartCommand(Command.Start command) {
    this.command = command;
  }

  int run() {
    long since = System.nanoTime();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    DataFolder data = DataFolder.open(command.data());
    ShopOptions options =
        new ShopOptions(command.port(), command.demo(), command.replica(), System.getenv());
    RunningShop opening = RunningShop.over(data, options, progress);
    synchronized (this) {
      shop = opening;
    }
    opening.open();
    if (command.demo()) {
      loadDemo(opening.addresses().shop());
    }
    progress.line(opened(opening.addresses(), since));
    throw new StartFailure(opening.givenUp().join());
  }

  /// Whether we were told to end: whatever fails from then on fails because of that.
  boolean isEnding() {
    return ending;
  }

  private void loadDemo(String url) {
    Path folder = command.data().resolve("demo");
    if (DemoLoad.isDone(folder)) {
      return;
    }
    try (BackofficeClient client =
        new BackofficeClient(url, ImportCommand.account(System.getenv()))) {
      new DemoLoad(folder, client, progress).run();
    }
  }

  private String opened(Addresses addresses, long since) {
    long seconds = (System.nanoTime() - since) / 1_000_000_000;
    String accounts = command.demo() ? text("opened.accounts") : "";
    return text(
        "opened",
        addresses.shop(),
        addresses.mail(),
        addresses.stripe(),
        addresses.ups(),
        addresses.solr(),
        command.data(),
        seconds,
        accounts,
        addresses.adyen(),
        addresses.paypal());
  }

  /// Runs when the JVM is told to end, for whatever reason.
  private void stop() {
    ending = true;
    RunningShop running;
    synchronized (this) {
      running = shop;
    }
    if (running != null) {
      running.close();
      progress.line(text("stopped", command.data()));
    }
  }
}
