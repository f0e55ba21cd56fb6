package storehouse.catalog.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The items of an RSS or Atom feed, each as a row of its elements' texts by local name. A repeated
/// element's texts are joined by commas.
final class XmlRows implements RowSource {

  private static final Set<String> ITEMS = Set.of("item", "entry");

  private final XMLStreamReader reader;
  private long number;

  XmlRows(InputStream file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      this.reader = factory.createXMLStreamReader(file);
    } catch (XMLStreamException malformed) {
      throw failure(malformed);
    }
  }

  @Override
  public @Nullable SourceRow next() throws IOException {
    try {
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && ITEMS.contains(reader.getLocalName())) {
          long line = reader.getLocation().getLineNumber();
          number++;
          return new SourceRow(number, line, fields());
        }
      }
      return null;
    } catch (XMLStreamException malformed) {
      throw failure(malformed);
    }
  }

  private Map<String, String> fields() throws XMLStreamException {
    Map<String, String> fields = new HashMap<>();
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.isStartElement()) {
        String name = reader.getLocalName();
        fields.merge(name, text(), (first, second) -> first + "," + second);
      }
    }
    return fields;
  }

  /// The text up to the element's end, passing over elements inside it.
  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (depth == 1) {
            text.append(reader.getText());
          }
        }
        default -> {
          // Comments and processing instructions say nothing about products.
        }
      }
    }
    return text.toString().strip();
  }

  private static IOException failure(XMLStreamException malformed) {
    int line = malformed.getLocation() == null ? 0 : malformed.getLocation().getLineNumber();
    return new IOException("The XML is not well formed on line " + line, malformed);
  }
}
