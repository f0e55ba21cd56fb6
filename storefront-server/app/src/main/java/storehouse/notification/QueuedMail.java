package storehouse.notification;

import org.jspecify.annotations.Nullable;

/// A mail to be written and sent; `detail` is the event it is about, where that says more than the
/// order does.
record QueuedMail(
    long id, MailKind kind, String subjectId, long orderId, @Nullable String detail, int attempts) {

  /// The same at each attempt, so that a mailbox can tell a repeat.
  String messageId(String domain) {
    return "<mail-" + id + "@" + domain + ">";
  }
}
