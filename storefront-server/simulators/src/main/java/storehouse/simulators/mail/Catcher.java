package storehouse.simulators.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.InstantSource;
import storehouse.simulators.journal.Table;

/// The mailbox of a recipient whom nobody had to create: whatever arrives goes to the list of
/// mails. GreenMail itself keeps nothing.
record Catcher(String recipient, Table<Mail> mails, InstantSource clock) implements GreenMailUser {

  @Override
  public void deliver(MovingMessage message) {
    deliver(message.getMessage());
  }

  @Override
  public void deliver(MimeMessage message) {
    try {
      var mail = MailReader.read(message, recipient, clock.instant());
      mails.put(mail.id(), mail);
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
