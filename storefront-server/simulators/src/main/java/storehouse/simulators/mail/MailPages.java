package storehouse.simulators.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Pages;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;
import storehouse.simulators.journal.Table;

/// The mails for people, and as JSON for tests.
final class MailPages {
  private static final int SHOWN = 200;
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>&]+(?:&amp;[^\\s<>&]+)*");
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none';"
          + " frame-ancestors 'none'; form-action 'self'";

  /// A mail may show pictures and be read; it may run nothing, and its links open on their own.
  private static final String MAIL_POLICY =
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
          + " img-src http: https: data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

  private final Table<Letter> letters;
  private final Pages pages = new Pages(MailPages.class);

  MailPages(Table<Letter> letters) {
    this.letters = letters;
  }

  Router on(Router router) {
    return router
        .get("/", this::list)
        .get("/mails/{id}", this::mail)
        .get("/mails/{id}/html", this::html)
        .get("/api/mails", this::json);
  }

  private List<Mail> newest(int count, @Nullable String recipient) {
    return letters
        .newest(count, null, letter -> recipient == null || letter.to().equalsIgnoreCase(recipient))
        .stream()
        .map(MailReader::read)
        .toList();
  }

  private Optional<Mail> find(String id) {
    return letters.find(id).map(MailReader::read);
  }

  private Answer list(Request request) {
    var to = request.query().filled("to");
    var found = newest(SHOWN, to);
    var rows = found.stream().map(mail -> row("row.html", mail)).collect(Collectors.joining());
    var body =
        found.isEmpty()
            ? pages.page("empty.html", Map.of())
            : pages.page("rows.html", Map.of("rows", rows));
    var page =
        pages.page(
            "list.html",
            Map.of(
                "count", "%d".formatted(found.size()), "to", to == null ? "" : to, "body", body));
    return Answer.html(200, POLICY, page);
  }

  private String row(String file, Mail mail) {
    return pages.page(
        file,
        Map.of(
            "id", mail.id(),
            "to", mail.to(),
            "from", mail.from(),
            "subject", mail.subject().isBlank() ? pages.text("mail.noSubject") : mail.subject(),
            "time", readable(mail.receivedAt()),
            "machineTime", mail.receivedAt()));
  }

  private static String readable(String instant) {
    return instant.replace('T', ' ').replaceAll("(:\\d\\d)(\\.\\d+)?Z$", "$1 UTC");
  }

  private Answer mail(Request request) {
    var found = find(request.placeholder("id"));
    if (found.isEmpty()) {
      return Answer.html(404, POLICY, pages.page("unknown.html", Map.of()));
    }
    var mail = found.get();
    var headers =
        mail.headers().entrySet().stream()
            .map(h -> pages.page("header.html", Map.of("name", h.getKey(), "value", h.getValue())))
            .collect(Collectors.joining());
    var html = mail.html().isBlank() ? "" : pages.page("html.html", Map.of("id", mail.id()));
    var text =
        mail.text().isBlank() ? "" : pages.page("text.html", Map.of("text", linked(mail.text())));
    var page =
        pages.page(
            "mail.html",
            Map.of(
                "heading", row("heading.html", mail),
                "subject", mail.subject(),
                "html", html,
                "text", text,
                "headers", headers));
    return Answer.html(200, POLICY, page);
  }

  private static String linked(String text) {
    return LINK.matcher(Pages.escape(text))
        .replaceAll("<a href=\"$0\" target=\"_blank\" rel=\"noopener\">$0</a>");
  }

  private Answer html(Request request) {
    return find(request.placeholder("id"))
        .map(mail -> Answer.html(200, MAIL_POLICY, withLinksElsewhere(mail.html())))
        .orElseGet(() -> Answer.of(404, "text/plain", pages.text("mail.unknown")));
  }

  /// Links of a framed mail open in a page of their own.
  private static String withLinksElsewhere(String html) {
    int head = html.toLowerCase(Locale.ROOT).indexOf("<head>");
    int at = head < 0 ? 0 : head + "<head>".length();
    return head < 0
        ? html
        : html.substring(0, at) + "<base target=\"_blank\">" + html.substring(at);
  }

  private Answer json(Request request) {
    var to = request.query().filled("to");
    return Answer.json(200, Json.MAPPER.valueToTree(newest(letters.size(), to)));
  }
}
