package storehouse.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server that misbehaves at one moment of the conversation.
final class BrokenMailServer implements AutoCloseable {

  /// What it answers to the recipient, and to the mail itself; an empty answer hangs up. `before`
  /// it takes a mail it asks somebody; one that is `bored` hangs up after a mail that it took.
  private record Script(String recipient, String content, Runnable before, boolean bored) {

    Script(String recipient, String content) {
      this(recipient, content, () -> {}, false);
    }
  }

  private final ServerSocket socket;
  private final Script script;
  final AtomicInteger handovers = new AtomicInteger();
  final AtomicInteger connections = new AtomicInteger();

  private BrokenMailServer(Script script) {
    this.script = script;
    try {
      this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    Thread.ofVirtual().start(this::serve);
  }

  static BrokenMailServer thatHangsUpAfterTheMail() {
    return new BrokenMailServer(new Script("250 ok", ""));
  }

  static BrokenMailServer thatKnowsNobody() {
    return new BrokenMailServer(new Script("550 no such mailbox", "250 ok"));
  }

  static BrokenMailServer thatIsBusy() {
    return new BrokenMailServer(new Script("250 ok", "451 try again later"));
  }

  static BrokenMailServer thatIsAskedFirst(Runnable before) {
    return new BrokenMailServer(new Script("250 ok", "250 ok", before, false));
  }

  static BrokenMailServer thatIsBored() {
    return new BrokenMailServer(new Script("250 ok", "250 ok", () -> {}, true));
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> converse(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void converse(Socket client) {
    try (client) {
      answer(client);
    } catch (IOException hungUp) {
      throw new UncheckedIOException(hungUp);
    }
  }

  private void answer(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    OutputStream out = client.getOutputStream();
    say(out, "220 here");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("RCPT")) {
        say(out, script.recipient());
      } else if (line.startsWith("DATA")) {
        script.before().run();
        say(out, "354 go on");
        readMail(in);
        if (script.content().isEmpty()) {
          return;
        }
        say(out, script.content());
        if (script.bored()) {
          return;
        }
      } else {
        say(out, "250 ok");
      }
    }
  }

  private void readMail(BufferedReader in) throws IOException {
    handovers.incrementAndGet();
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      line = in.readLine();
    }
  }

  private static void say(OutputStream out, String words) throws IOException {
    out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
