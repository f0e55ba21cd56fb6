package storehouse.edge.shortcuts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import storehouse.platform.web.Shortcut;
import storehouse.platform.web.Shortcut.Route;

/// Knows by its method, path and form whether a request takes a shortcut.
record Signpost(Shortcut to, Route route, Pattern path) {

  /// Nothing escaped, no parameter, and nothing that is relative.
  private static final String NAME = "([A-Za-z0-9_-][A-Za-z0-9._~-]*)";

  Signpost(Shortcut to) {
    this(to, to.route(), pattern(to.route().path()));
  }

  private static Pattern pattern(String path) {
    return Pattern.compile(
        Arrays.stream(path.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(NAME)));
  }

  /// What stands for the stars of the route; empty when the request takes another way. Nothing of
  /// its body is read.
  Optional<List<String>> names(HttpServletRequest request) {
    Matcher matcher = path.matcher(request.getRequestURI());
    return request.getMethod().equals(route.method())
            && matcher.matches()
            && UsualRequest.is(request, route.needsBody())
        ? Optional.of(groups(matcher))
        : Optional.empty();
  }

  private static List<String> groups(MatchResult match) {
    return IntStream.rangeClosed(1, match.groupCount()).mapToObj(match::group).toList();
  }
}
