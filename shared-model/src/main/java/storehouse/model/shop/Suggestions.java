package storehouse.model.shop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/v1/suggest`: completions of what was typed.
public record Suggestions(List<Suggestion> suggestions) {

  /// One completion; \`type\` is \`product\`, \`category\` or \`brand\`, \`slug\` leads to its
  /// page.
  public record Suggestion(String text, String type, @Nullable String slug) {}
}
