package storehouse.launcher;

import static storehouse.launcher.console.Texts.text;

import java.util.concurrent.atomic.AtomicBoolean;
import storehouse.launcher.bench.CheckoutBench;
import storehouse.launcher.bench.FlashSaleBench;
import storehouse.launcher.bench.MillionBench;
import storehouse.launcher.bench.OrdersBench;
import storehouse.launcher.bench.OverloadBench;
import storehouse.launcher.bench.PaymentsBench;
import storehouse.launcher.campaign.HarnessRun;
import storehouse.launcher.campaign.KillCampaign;
import storehouse.launcher.command.Command;
import storehouse.launcher.console.Progress;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.data.RunFile;
import storehouse.launcher.imports.BackofficeClient;

/// Runs a benchmark against the running shop: 0, or 2 when it found something that must not be.
final class BenchCommand {
  private static final int BROKEN = 2;
  private static final int USUAL_KILLS = 300;

  private final Command.Bench command;

  BenchCommand(Command.Bench command) {
    this.command = command;
  }

  int run() {
    switch (command.name()) {
      case "checkout" ->
          againstShop(
              (running, staff) -> new CheckoutBench(running, staff, Progress.onConsole()).run());
      case "orders" ->
          againstShop(
              (running, staff) -> new OrdersBench(running, staff, Progress.onConsole()).run());
      case "overload" ->
          againstShop(
              (running, staff) -> new OverloadBench(running, staff, Progress.onConsole()).run());
      case "flash-sale" -> {
        return flashSale();
      }
      case "payments" -> {
        return payments();
      }
      case "kills" -> {
        return kills();
      }
      case "matrix" -> {
        return new HarnessRun(HarnessRun.Harness.MATRIX).run() ? 0 : BROKEN;
      }
      case "mutants" -> {
        return new HarnessRun(HarnessRun.Harness.MUTANTS).run() ? 0 : BROKEN;
      }
      case "million" ->
          againstShop(
              (running, staff) -> new MillionBench(running, staff, Progress.onConsole()).run());
      case String other -> throw new StartFailure(text("bench.unknown", other));
    }
    return 0;
  }

  private int flashSale() {
    FlashSaleBench.Crowd crowd =
        new FlashSaleBench.Crowd(
            option("buyers", FlashSaleBench.Crowd.USUAL.buyers()),
            option("units", FlashSaleBench.Crowd.USUAL.units()));
    AtomicBoolean right = new AtomicBoolean();
    againstShop(
        (running, staff) ->
            right.set(
                new FlashSaleBench(running, command.data(), staff, crowd)
                    .run(command.options().containsKey("kill"))));
    return right.get() ? 0 : BROKEN;
  }

  /// The adapters by themselves first, then the shop.
  private int payments() {
    RunFile.running(command.data());
    boolean cheap = new HarnessRun(HarnessRun.Harness.ADAPTERS).run();
    AtomicBoolean apart = new AtomicBoolean();
    againstShop(
        (running, staff) ->
            apart.set(new PaymentsBench(running, staff, Progress.onConsole()).run()));
    return cheap && apart.get() ? 0 : BROKEN;
  }

  private int kills() {
    KillCampaign campaign =
        new KillCampaign(
            command.data(),
            ImportCommand.account(System.getenv()),
            option("kills", USUAL_KILLS),
            option("seed", 1));
    if (command.options().containsKey("from")) {
      campaign.goTo(option("from", 1));
    }
    return campaign.run() ? 0 : BROKEN;
  }

  private int option(String name, int usual) {
    String given = command.options().get(name);
    return given == null ? usual : Integer.parseInt(given);
  }

  /// Needs the shop's stores, and a member of staff who fills the shelves.
  private interface Bench {
    void run(RunFile running, BackofficeClient staff);
  }

  private void againstShop(Bench bench) {
    RunFile running = RunFile.running(command.data());
    try (BackofficeClient staff =
        new BackofficeClient(
            running.address("shop").orElseThrow(), ImportCommand.account(System.getenv()))) {
      bench.run(running, staff);
    }
  }
}
