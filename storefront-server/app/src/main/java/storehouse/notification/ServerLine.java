package storehouse.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A connection to the mail server that is kept from one conversation to the next. One thread uses
/// it at a time.
final class ServerLine implements AutoCloseable {

  private static final Logger LOG = System.getLogger(ServerLine.class.getName());
  private static final String CUT_OFF = "[EOF]";
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

  private final Postbox postbox;
  private @Nullable Transport open;
  private long usedNanos;

  ServerLine(Postbox postbox) {
    this.postbox = postbox;
  }

  /// Returns once the mail server has just answered, so that what is handed over next does not meet
  /// a connection that broke long ago.
  void listen() throws MessagingException {
    if (isGone()) {
      close();
      open = postbox.connected();
    }
    usedNanos = System.nanoTime();
  }

  /// Ends a connection that was not needed for some time.
  void rest() {
    if (open != null && System.nanoTime() - usedNanos > LONGEST_SILENCE.toNanos()) {
      close();
    }
  }

  /// Hands several mails over, and answers positionally. Behind one after which the server is gone
  /// none is tried.
  List<Delivery> handOver(List<MimeMessage> messages) {
    List<Delivery> deliveries = new ArrayList<>();
    @Nullable Delivery cut = null;
    for (MimeMessage message : messages) {
      Delivery delivery = cut == null ? handedOver(message) : cut;
      if (delivery instanceof Delivery.Uncertain(var why)) {
        cut = new Delivery.NotDelivered(why);
      } else if (cut == null && !(delivery instanceof Delivery.Delivered) && isGone()) {
        cut = new Delivery.NotDelivered("The mail server has closed the connection");
      }
      deliveries.add(delivery);
    }
    if (cut != null) {
      close();
    }
    return deliveries;
  }

  private boolean isGone() {
    return open == null || !open.isConnected();
  }

  private Delivery handedOver(MimeMessage message) {
    Transport transport = open;
    if (transport == null) {
      return new Delivery.NotDelivered("not connected");
    }
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

  /// A failing goodbye changes nothing about what was handed over.
  @Override
  public void close() {
    Transport leaving = open;
    open = null;
    if (leaving != null) {
      try {
        leaving.close();
      } catch (MessagingException rude) {
        LOG.log(Level.DEBUG, "The mail server did not say goodbye", rude);
      }
    }
  }
}
