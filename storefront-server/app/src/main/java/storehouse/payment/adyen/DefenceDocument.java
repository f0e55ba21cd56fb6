package storehouse.payment.adyen;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import storehouse.payment.DisputeEvidence;

/// What the shop has to say as the plainest PDF there is, since Adyen takes documents and no text:
/// one typeface of the fourteen that every reader has, in WinAnsi, on as many pages as it needs.
final class DefenceDocument {

  private static final int WIDEST = 88;
  private static final int LINES_ON_A_PAGE = 54;
  private static final String PAGE =
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
          + " /Resources << /Font << /F1 3 0 R >> >> >>";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> offsets = new ArrayList<>();

  private DefenceDocument() {}

  static byte[] pdf(DisputeEvidence evidence) {
    List<String> lines = new ArrayList<>(lines(evidence.statement()));
    if (evidence.isShipped()) {
      lines.add("");
      lines.add("Carrier: " + evidence.carrier());
      lines.add("Tracking number: " + evidence.trackingNumber());
    }
    return new DefenceDocument().of(lines);
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\\R", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.split(" ")) {
        if (line.length() + word.length() >= WIDEST && !line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
    }
    return lines;
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
    object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    for (int page = 0; page < pages; page++) {
      int from = page * LINES_ON_A_PAGE;
      object(PAGE.formatted(5 + 2 * page));
      stream(lines.subList(from, Math.min(lines.size(), from + LINES_ON_A_PAGE)));
    }
    end();
    return out.toByteArray();
  }

  private void stream(List<String> lines) {
    StringBuilder text = new StringBuilder("BT /F1 11 Tf 14 TL 56 786 Td\n");
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
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
