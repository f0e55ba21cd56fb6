package storehouse.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What arrived at the mail sink.
record Mailbox(URI web) {

  /// The subjects of the mails to this address, newest first.
  List<String> subjectsTo(String address) {
    try {
      JsonNode mails =
          new ObjectMapper()
              .readTree(
                  web.resolve("/api/mails?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8))
                      .toURL());
      List<String> subjects = new ArrayList<>();
      mails.forEach(mail -> subjects.add(mail.path("subject").asText()));
      return subjects;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
