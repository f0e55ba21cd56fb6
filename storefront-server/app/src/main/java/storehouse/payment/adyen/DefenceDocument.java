package storehouse.payment.adyen;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import storehouse.payment.DisputeEvidence;

/// What the shop has to say as the plainest PDF there is, since Adyen takes documents and no text:
/// one typeface of the fourteen that every reader has, in WinAnsi, on as many pages as it needs.
/// Each letter is equally wide, so that no line is cut, whatever it says.
final class DefenceDocument {

  private static final Charset WIN_ANSI = Charset.forName("windows-1252");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  /// At 9 points a letter is 5.4 wide, and 483 are between the margins.
  private static final int WIDEST = 88;

  private static final int LINES_ON_A_PAGE = 54;
  private static final String PAGE =
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
          + " /Resources << /Font << /F1 3 0 R >> >> >>";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> offsets = new ArrayList<>();

  private DefenceDocument() {}

  /// Empty when it has letters that the typeface has not, even without their accents: the bank
  /// would read something else than was written.
  static Optional<byte[]> pdf(DisputeEvidence evidence) {
    List<String> lines = new ArrayList<>(lines(evidence.statement()));
    if (evidence.isShipped()) {
      lines.add("");
      lines.addAll(lines("Carrier: " + evidence.carrier()));
      lines.addAll(lines("Tracking number: " + evidence.trackingNumber()));
    }
    CharsetEncoder letters = WIN_ANSI.newEncoder();
    return lines.stream().allMatch(letters::canEncode)
        ? Optional.of(new DefenceDocument().of(lines))
        : Optional.empty();
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : written(text).split("\\R", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.replace('\t', ' ').split(" ")) {
        String rest = word;
        if (line.length() + rest.length() >= WIDEST && !line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
        }
        while (rest.length() > WIDEST) {
          lines.add(rest.substring(0, WIDEST));
          rest = rest.substring(WIDEST);
        }
        line.append(line.isEmpty() ? "" : " ").append(rest);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /// Letters that the typeface has only without their accents are written without them.
  private static String written(String text) {
    CharsetEncoder letters = WIN_ANSI.newEncoder();
    StringBuilder written = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .mapToObj(Character::toString)
        .map(letter -> letters.canEncode(letter) ? letter : plain(letter))
        .forEach(written::append);
    return written.toString();
  }

  private static String plain(String letter) {
    return ACCENTS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFKD)).replaceAll("");
  }

  private byte[] of(List<String> lines) {
    int pages = (lines.size() + LINES_ON_A_PAGE - 1) / LINES_ON_A_PAGE;
    StringBuilder kids = new StringBuilder();
    for (int page = 0; page < pages; page++) {
      kids.append(4 + 2 * page).append(" 0 R ");
    }
    write("%PDF-1.4\n");
    object("<< /Type /Catalog /Pages 2 0 R >>");
    object("<< /Type /Pages /Kids [" + kids + "] /Count " + pages + " >>");
    object("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>");
    for (int page = 0; page < pages; page++) {
      int from = page * LINES_ON_A_PAGE;
      object(PAGE.formatted(5 + 2 * page));
      stream(lines.subList(from, Math.min(lines.size(), from + LINES_ON_A_PAGE)));
    }
    end();
    return out.toByteArray();
  }

  private void stream(List<String> lines) {
    StringBuilder text = new StringBuilder("BT /F1 9 Tf 14 TL 56 786 Td\n");
    for (String line : lines) {
      String escaped = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
      text.append('(').append(escaped).append(") Tj T*\n");
    }
    text.append("ET");
    object("<< /Length " + bytes(text.toString()).length + " >>\nstream\n" + text + "\nendstream");
  }

  private void object(String content) {
    offsets.add(out.size());
    write(offsets.size() + " 0 obj\n" + content + "\nendobj\n");
  }

  private void end() {
    int start = out.size();
    write("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
    offsets.forEach(offset -> write("%010d 00000 n \n".formatted(offset)));
    write("trailer << /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\n");
    write("startxref\n" + start + "\n%%EOF\n");
  }

  private void write(String text) {
    out.writeBytes(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(WIN_ANSI);
  }
}
