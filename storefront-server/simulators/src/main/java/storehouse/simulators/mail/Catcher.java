package storehouse.simulators.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import storehouse.simulators.journal.Journal;
import storehouse.simulators.journal.Table;

/// The mailbox of a recipient whom nobody had to create: whatever arrives goes to the list of
/// letters. GreenMail itself keeps nothing.
record Catcher(String recipient, Table<Letter> letters, Journal journal, InstantSource clock)
    implements GreenMailUser {

  @Override
  public void deliver(MovingMessage message) {
    deliver(message.getMessage());
  }

  @Override
  public void deliver(MimeMessage message) {
    try {
      var raw = new ByteArrayOutputStream();
      message.writeTo(raw);
      var letter =
          new Letter(
              UUID.randomUUID().toString(),
              recipient,
              clock.instant().toString(),
              raw.toString(StandardCharsets.ISO_8859_1));
      letters.put(letter.id(), letter);
      journal.flush();
    } catch (MessagingException | IOException unreadable) {
      throw new IllegalStateException("The message cannot be read", unreadable);
    }
  }

  @Override
  public String getEmail() {
    return recipient;
  }

  @Override
  public String getLogin() {
    return recipient;
  }

  @Override
  public String getPassword() {
    return "";
  }

  @Override
  public void setPassword(String password) {
    throw new UnsupportedOperationException("A mailbox here has no password");
  }

  @Override
  public void authenticate(String password) throws UserException {
    throw new UserException("Mails are read on the web page");
  }

  @Override
  public String getQualifiedMailboxName() {
    return recipient;
  }

  @Override
  public void create() {}

  @Override
  public void delete() {}
}
