package storehouse.payment.cost;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import storehouse.simulators.SimulatorOptions;
import storehouse.simulators.Simulators;

/// The simulators in a process of their own, so that what they take is not counted as the shop's,
/// and in there a shop that takes every webhook.
final class GatewayProcess implements AutoCloseable {

  private static final int NO_CONTENT = 204;

  private final Process process;
  private final Map<MeasuredGateway, URI> addresses = new EnumMap<>(MeasuredGateway.class);

  private GatewayProcess(Process process) {
    this.process = process;
  }

  static GatewayProcess start() throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx2g",
                    "-Xmn320m",
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-cp",
                    System.getProperty("java.class.path"),
                    GatewayProcess.class.getName()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    GatewayProcess gateways = new GatewayProcess(process);
    BufferedReader output = process.inputReader();
    for (MeasuredGateway gateway : MeasuredGateway.values()) {
      String address = output.readLine();
      if (address == null) {
        throw new IOException("The simulators ended before they were ready");
      }
      gateways.addresses.put(gateway, URI.create(address));
    }
    return gateways;
  }

  /// Prints the gateways' addresses, one a line, and ends when nobody holds its input any more.
  public static void main(String... arguments) throws IOException {
    HttpServer shop =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    shop.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(NO_CONTENT, -1);
          }
        });
    shop.start();
    URI address = URI.create("http://127.0.0.1:" + shop.getAddress().getPort());
    Simulators simulators = Simulators.start(SimulatorOptions.onFreePorts().withShop(address));
    for (MeasuredGateway gateway : MeasuredGateway.values()) {
      System.out.println(gateway.of(simulators));
    }
    while (System.in.read() >= 0) {
      // Nobody writes anything: this ends with the process that started us.
    }
    System.exit(0);
  }

  URI address(MeasuredGateway gateway) {
    return Objects.requireNonNull(addresses.get(gateway));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
