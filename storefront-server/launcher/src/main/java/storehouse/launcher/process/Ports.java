package storehouse.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;

/// Which ports of this machine's loopback address are free.
public final class Ports {
  private static final int TRIED = 200;

  private Ports() {}

  /// Whether a server could listen there now; a port that has just been given up counts as free.
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// Any free port.
  public static int any() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The first free port at or above `wanted` that is not in `taken`; 0 wants any.
  public static int freeFrom(int wanted, Set<Integer> taken) {
    if (wanted == 0) {
      return any();
    }
    for (int port = wanted; port < wanted + TRIED; port++) {
      if (!taken.contains(port) && isFree(port)) {
        return port;
      }
    }
    return any();
  }
}
