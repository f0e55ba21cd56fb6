package storehouse.simulators.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import storehouse.simulators.Calls;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailSimulatorTest {
  private MailSimulator mail;
  private Calls reader;

  @BeforeAll
  void start() throws IOException {
    mail = MailSimulator.start(0, 0, null);
    reader = Calls.to(mail.url());
  }

  @AfterAll
  void stop() throws IOException {
    mail.close();
  }

  private void send(String to, String subject) throws MessagingException {
    var settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", String.valueOf(mail.smtpPort()));
    var message = new MimeMessage(Session.getInstance(settings));
    message.setFrom(new InternetAddress("shop@storehouse.test"));
    message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
    message.setSubject(subject, "UTF-8");
    var text = new MimeBodyPart();
    text.setText("Look: http://shop.test/orders/1?a=1&b=2", "UTF-8");
    var html = new MimeBodyPart();
    html.setContent("<p>Grüße<script>alert(1)</script></p>", "text/html; charset=UTF-8");
    message.setContent(new MimeMultipart("alternative", text, html));
    Transport.send(message);
  }

  @Test
  void aMailArrivesAndCanBeRead() throws Exception {
    send("ada@example.test", "Größe bestätigt – K7");
    var found = Calls.body(reader.get("/api/mails?to=ada@example.test"));
    assertThat(found).hasSize(1);
    assertThat(found.at("/0/subject").asText()).isEqualTo("Größe bestätigt – K7");
    assertThat(found.at("/0/html").asText()).contains("Grüße");
    assertThat(reader.get("/").body()).contains("Größe bestätigt – K7");

    var page = "/mails/" + found.at("/0/id").asText();
    assertThat(reader.get(page).body())
        .contains("href=\"http://shop.test/orders/1?a=1&amp;b=2\"")
        .doesNotContain("alert(1)");
    assertThat(reader.get(page + "/html").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("sandbox "));
  }

  @Test
  void eachRecipientGetsAMailOfTheirOwn() throws Exception {
    send("ben@example.test, cara@example.test", "For two");
    assertThat(Calls.body(reader.get("/api/mails?to=BEN@example.test"))).hasSize(1);
    assertThat(Calls.body(reader.get("/api/mails?to=cara@example.test"))).hasSize(1);
    assertThat(Calls.body(reader.get("/api/mails?to=nobody@example.test"))).isEmpty();
  }
}
