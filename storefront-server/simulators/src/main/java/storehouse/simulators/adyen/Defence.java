package storehouse.simulators.adyen;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the shop has to say in a dispute.
///
/// @param documents their contents in Base64, by Adyen's code of their type
/// @param reason the code of the reason that was chosen, null until then
record Defence(Map<String, String> documents, @Nullable String reason) {
  Defence {
    documents = Map.copyOf(documents);
  }

  /// A document of the same type takes the place of the former.
  Defence with(Map<String, String> more) {
    var all = new LinkedHashMap<>(documents);
    all.putAll(more);
    return new Defence(all, reason);
  }

  Defence chosen(String code) {
    return new Defence(documents, code);
  }
}
