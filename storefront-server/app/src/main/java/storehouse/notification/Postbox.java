package storehouse.notification;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;

/// Lays letters out, and reaches the mail server.
final class Postbox {

  private final MailSettings settings;
  private final Clock clock;
  private final Session session;
  private final String domain;
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  Postbox(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.session = Session.getInstance(settings.properties());
    this.domain = settings.domain();
  }

  /// Returns when the mail server listens.
  Transport connected() throws MessagingException {
    Transport transport = session.getTransport();
    transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
    return transport;
  }

  /// The letter of this mail, written whole, so that nothing but the mail server can stop it.
  MimeMessage message(Letter letter, QueuedMail mail) throws MessagingException {
    return new LetterMessage(session, letter, html(letter), mail.messageId(domain))
        .from(settings.from(), clock.instant());
  }

  private String html(Letter letter) {
    StringOutput output = new StringOutput();
    templates.render("mail/letter.jte", letter, output);
    return output.toString();
  }
}
