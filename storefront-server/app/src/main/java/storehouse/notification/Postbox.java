package storehouse.notification;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Hands letters to the mail server.
final class Postbox {

  private static final Logger LOG = System.getLogger(Postbox.class.getName());
  private static final String CUT_OFF = "[EOF]";

  private final MailSettings settings;
  private final Clock clock;
  private final Session session;
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  Postbox(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.session = Session.getInstance(settings.properties());
  }

  /// What became of a mail.
  sealed interface Delivery {

    record Delivered() implements Delivery {}

    /// The mail server has it not; it may be offered again.
    record NotDelivered(String why) implements Delivery {}

    /// The mail server will not take this mail.
    record Rejected(String why) implements Delivery {}

    /// The connection broke while the mail was handed over.
    record Uncertain(String why) implements Delivery {}

    /// Somebody else is sending it.
    record NotOurs() implements Delivery {}
  }

  /// A mail that is written whole, so that nothing but the mail server can stop it.
  record Ready(QueuedMail mail, MimeMessage message) {}

  /// Hands several mails over in one conversation, and answers positionally. `begin` is asked when
  /// the mail server listens and nothing was handed over yet; it answers the ids of those that may
  /// be sent.
  List<Delivery> deliver(List<Ready> letters, Function<List<QueuedMail>, Set<Long>> begin) {
    try {
      Transport transport = session.getTransport();
      try {
        transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
        Set<Long> ours = begin.apply(letters.stream().map(Ready::mail).toList());
        return handedOver(transport, letters, ours);
      } finally {
        leave(transport);
      }
    } catch (MessagingException unreachable) {
      Delivery later = new Delivery.NotDelivered(String.valueOf(unreachable.getMessage()));
      return Collections.nCopies(letters.size(), later);
    }
  }

  private List<Delivery> handedOver(Transport transport, List<Ready> letters, Set<Long> ours) {
    List<Delivery> deliveries = new ArrayList<>();
    @Nullable Delivery cut = null;
    for (Ready ready : letters) {
      Delivery delivery;
      if (!ours.contains(ready.mail().id())) {
        delivery = new Delivery.NotOurs();
      } else if (cut != null) {
        delivery = cut;
      } else {
        delivery = handedOver(transport, ready.message());
        if (delivery instanceof Delivery.Uncertain(var why)) {
          cut = new Delivery.NotDelivered(why);
        }
      }
      deliveries.add(delivery);
    }
    return deliveries;
  }

  /// A failing goodbye changes nothing about what was handed over.
  private static void leave(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException rude) {
      LOG.log(Level.DEBUG, "The mail server did not say goodbye", rude);
    }
  }

  private static Delivery handedOver(Transport transport, MimeMessage message) {
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return new Delivery.Delivered();
    } catch (SendFailedException refused) {
      String why = String.valueOf(refused.getMessage());
      if (why.contains(CUT_OFF)) {
        return new Delivery.Uncertain(why);
      }
      boolean forGood =
          refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
      return forGood ? new Delivery.Rejected(why) : new Delivery.NotDelivered(why);
    } catch (MessagingException | RuntimeException broken) {
      return new Delivery.Uncertain(String.valueOf(broken.getMessage()));
    }
  }

  /// The letter as it goes over the wire, under the id by which a mailbox knows it again.
  MimeMessage message(Letter letter, String messageId) throws MessagingException {
    MimeMessage message = new LetterMessage(session, messageId);
    message.setFrom(new InternetAddress(settings.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", letter.languageTag());
    message.setSentDate(Date.from(clock.instant()));
    MimeMultipart alternatives = new MimeMultipart("alternative");
    alternatives.addBodyPart(part(PlainLetter.text(letter), "plain"));
    MimeBodyPart html = part(html(letter), "html");
    // Several times cheaper to write than quoted-printable, which goes byte by byte.
    html.setHeader("Content-Transfer-Encoding", "base64");
    alternatives.addBodyPart(html);
    message.setContent(alternatives);
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, StandardCharsets.UTF_8.name(), subtype);
    return part;
  }

  private String html(Letter letter) {
    StringOutput output = new StringOutput();
    templates.render("mail/letter.jte", letter, output);
    return output.toString();
  }

  /// A message whose id stays the same however often it is sent.
  private static final class LetterMessage extends MimeMessage {

    private final String id;

    LetterMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
