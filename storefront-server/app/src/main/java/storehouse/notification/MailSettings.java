package storehouse.notification;

import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/// The mail server and the sender: `storehouse.smtp.host`, `.port`, `.user`, `.password`,
/// `.starttls` and `storehouse.mail.from`.
record MailSettings(
    String host,
    int port,
    @Nullable String user,
    @Nullable String password,
    boolean starttls,
    String from) {

  private static final String TIMEOUT_MILLIS = "10000";

  static MailSettings from(Config config) {
    return new MailSettings(
        text(config, "storehouse.smtp.host").orElse("127.0.0.1"),
        config.getOptionalValue("storehouse.smtp.port", Integer.class).orElse(9104),
        text(config, "storehouse.smtp.user").orElse(null),
        text(config, "storehouse.smtp.password").orElse(null),
        config.getOptionalValue("storehouse.smtp.starttls", Boolean.class).orElse(false),
        text(config, "storehouse.mail.from").orElse("Storehouse <orders@storehouse.test>"));
  }

  private static Optional<String> text(Config config, String key) {
    return config.getOptionalValue(key, String.class);
  }

  String domain() {
    return from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip();
  }

  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.auth", String.valueOf(user != null));
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(starttls));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(starttls));
    properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
    return properties;
  }

  /// Never shows the password: settings end up in logs.
  @Override
  public String toString() {
    return "mail server " + host + ":" + port;
  }
}
