package storehouse.simulators.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Takes a message apart.
final class MailReader {
  private static final Session SESSION = Session.getInstance(new Properties());

  private @Nullable String text;
  private @Nullable String html;

  private MailReader() {}

  static Mail read(Letter letter) {
    try {
      var bytes = letter.raw().getBytes(StandardCharsets.ISO_8859_1);
      return read(letter, new MimeMessage(SESSION, new ByteArrayInputStream(bytes)));
    } catch (MessagingException | IOException unreadable) {
      throw new IllegalStateException("The message cannot be read", unreadable);
    }
  }

  private static Mail read(Letter letter, MimeMessage message)
      throws MessagingException, IOException {
    var reader = new MailReader();
    reader.visit(message);
    var headers = new LinkedHashMap<String, String>();
    for (Header header : Collections.list(message.getAllHeaders())) {
      headers.merge(
          header.getName(), MimeUtility.decodeText(header.getValue()), (a, b) -> a + "\n" + b);
    }
    return new Mail(
        letter.id(),
        letter.to(),
        header(headers, "From"),
        header(headers, "Subject"),
        letter.receivedAt(),
        reader.text == null ? "" : reader.text,
        reader.html == null ? "" : reader.html,
        headers);
  }

  private static String header(Map<String, String> headers, String name) {
    return headers.getOrDefault(name, "");
  }

  private void visit(Part part) throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        visit(parts.getBodyPart(i));
      }
    } else if (part.isMimeType("text/html") && html == null) {
      html = String.valueOf(part.getContent());
    } else if (part.isMimeType("text/plain") && text == null) {
      text = String.valueOf(part.getContent());
    }
  }
}
