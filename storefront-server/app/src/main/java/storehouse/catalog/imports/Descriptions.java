package storehouse.catalog.imports;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/// Descriptions without anything that runs, loads or styles: text, headings, lists, tables, links.
final class Descriptions {

  private static final int MAX_LENGTH = 200_000;
  private static final Safelist ALLOWED =
      Safelist.relaxed()
          .removeTags("img")
          .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");
  private static final Document.OutputSettings COMPACT =
      new Document.OutputSettings().prettyPrint(false);

  private Descriptions() {}

  static String sanitised(SourceRow row, String column) {
    return Jsoup.clean(Fields.bounded(row, column, MAX_LENGTH), "", ALLOWED, COMPACT);
  }
}
