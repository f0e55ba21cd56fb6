package storehouse.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

/// A letter as it goes over the wire, as text and as HTML, under an id that stays the same however
/// often it is sent.
///
/// It is written down here and not by parts that know their content: those look up how to write
/// each, and read it once more to see how it can be encoded.
final class LetterMessage extends MimeMessage {

  /// Nothing that is encoded in base64 can hold it.
  private static final String BOUNDARY = "=_alternative";

  LetterMessage(Session session, Letter letter, String html, String id) throws MessagingException {
    super(session);
    setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    setHeader("Message-ID", id);
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("Content-Language", letter.languageTag());
    setHeader("MIME-Version", "1.0");
    setHeader("Content-Type", "multipart/alternative; boundary=\"" + BOUNDARY + "\"");
    String body = part("plain", PlainLetter.text(letter)) + part("html", html) + end();
    content = body.getBytes(StandardCharsets.US_ASCII);
    modified = false;
    saved = true;
  }

  LetterMessage from(String sender, Instant now) throws MessagingException {
    setFrom(new InternetAddress(sender, true));
    setSentDate(Date.from(now));
    return this;
  }

  /// Base64 is several times cheaper to write than quoted-printable, which goes byte by byte.
  private static String part(String subtype, String text) {
    return "--"
        + BOUNDARY
        + "\r\nContent-Type: text/"
        + subtype
        + "; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
        + "\r\n";
  }

  private static String end() {
    return "--" + BOUNDARY + "--\r\n";
  }
}
