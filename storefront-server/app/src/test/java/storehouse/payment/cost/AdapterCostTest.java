package storehouse.payment.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import storehouse.payment.cost.Recorder.Exchange;
import storehouse.payment.gateway.http.BareClient;
import storehouse.simulators.SimulatorOptions;
import storehouse.simulators.Simulators;

/// `-Dstorehouse.adapters=measured` measures for some minutes and judges the figures; else only
/// that both sides do the same is tested, and that the measurement runs.
@Tag("process")
class AdapterCostTest {

  /// The bare client has to spare the adapter's work, and nothing of the gateway's.
  @ParameterizedTest
  @EnumSource(MeasuredGateway.class)
  void theBareClientSendsWhatTheAdapterSends(MeasuredGateway measured) throws IOException {
    try (Simulators simulators = Simulators.start(SimulatorOptions.onFreePorts());
        Recorder recorder = new Recorder(measured.of(simulators));
        BareClient client = new BareClient()) {
      Purchase first = new Purchase(Purchase.FIRST + 1);
      Purchase second = new Purchase(Purchase.FIRST + 2);
      Purchase third = new Purchase(Purchase.FIRST + 3);
      var adapter = measured.at(recorder.address());
      first.through(adapter);
      recorder.taken();
      second.through(adapter);
      List<Exchange> said = recorder.taken();
      Script script = Script.of(said, second);
      script.play(client, recorder.address(), third);

      assertThat(said).isNotEmpty();
      assertThat(Script.of(recorder.taken(), third)).hasToString(script.toString());
    }
  }

  @Test
  void theAdaptersCostLittleMoreThanABareClient() throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-Xms256m",
                "-Xmx1g",
                "-XX:+UseCompactObjectHeaders"));
    for (String name : List.of(AdapterCost.MEASURED, "storehouse.milestones")) {
      String value = System.getProperty(name);
      if (value != null) {
        command.add("-D" + name + "=" + value);
      }
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), AdapterCost.class.getName()));
    Process measured = new ProcessBuilder(command).redirectErrorStream(true).start();

    List<String> lines = measured.inputReader().lines().toList();

    assertThat(measured.waitFor()).as(String.join("\n", lines)).isZero();
    assertThat(lines.stream().map(line -> line.split(" ")[0]).toList())
        .contains("stripe", "adyen", "paypal");
  }
}
