package storehouse.simulators.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Look;
import storehouse.simulators.http.Router;
import storehouse.simulators.http.WebServer;
import storehouse.simulators.journal.Journal;
import storehouse.simulators.journal.Table;

/// A mail server that takes mails for everybody without asking who sends them. It keeps the last
/// 2,000 to be read in a browser.
public final class MailSimulator implements AutoCloseable {
  private static final int KEPT = 2_000;

  static {
    // Named, or each mail that comes in searches the whole class path for it.
    System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
  }

  private final WebServer web;
  private final GreenMail smtp;
  private final Journal journal;

  private MailSimulator(WebServer web, GreenMail smtp, Journal journal) {
    this.web = web;
    this.smtp = smtp;
    this.journal = journal;
  }

  /// @param webPort of the page, 0 for any free port
  /// @param smtpPort 0 for any free port
  /// @param journalFile where mails are kept, null for in memory only
  /// @throws IOException when a port is taken or the journal cannot be read
  public static MailSimulator start(int webPort, int smtpPort, @Nullable Path journalFile)
      throws IOException {
    var web = WebServer.bind(webPort);
    try {
      var journal = Journal.open(journalFile);
      var letters = journal.table("letter", Letter.class, KEPT);
      var smtp = smtp(smtpPort, letters, journal);
      var router = new Router(_ -> Answer.of(404, "text/plain", "There is no such page."));
      web.serve(Look.on(new MailPages(letters).on(router)));
      return new MailSimulator(web, smtp, journal);
    } catch (IOException cannot) {
      web.close();
      throw cannot;
    }
  }

  private static GreenMail smtp(int port, Table<Letter> letters, Journal journal)
      throws IOException {
    var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    var greenMail = new GreenMail(setup);
    greenMail.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    var clock = InstantSource.system();
    greenMail
        .getUserManager()
        .setMessageDeliveryHandler(
            (_, recipient) -> new Catcher(recipient.getEmail(), letters, journal, clock));
    try {
      greenMail.start();
    } catch (IllegalStateException taken) {
      throw new IOException("The mail server cannot take port " + port, taken);
    }
    return greenMail;
  }

  /// Where the mails are read, without a trailing slash.
  public URI url() {
    return web.url();
  }

  public int port() {
    return web.port();
  }

  public int smtpPort() {
    return smtp.getSmtp().getPort();
  }

  @Override
  public void close() throws IOException {
    smtp.stop();
    web.close();
    journal.close();
  }
}
