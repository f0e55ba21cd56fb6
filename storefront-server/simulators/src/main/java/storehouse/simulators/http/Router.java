package storehouse.simulators.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Routes by method and path; `{name}` in a pattern matches one segment.
public final class Router implements Handler {
  private final List<Route> routes = new ArrayList<>();
  private final Handler otherwise;

  /// @param otherwise answers whatever no route matches
  public Router(Handler otherwise) {
    this.otherwise = otherwise;
  }

  private record Route(String method, String pattern, Handler handler, LongAdder calls) {

    @Nullable Map<String, String> match(String requestMethod, String[] path) {
      var segments = pattern.split("/", -1);
      if (!method.equals(requestMethod) || segments.length != path.length) {
        return null;
      }
      var values = new LinkedHashMap<String, String>();
      for (int i = 0; i < segments.length; i++) {
        if (segments[i].startsWith("{")) {
          values.put(segments[i].substring(1, segments[i].length() - 1), path[i]);
        } else if (!segments[i].equals(path[i])) {
          return null;
        }
      }
      return values;
    }
  }

  public Router get(String pattern, Handler handler) {
    return route("GET", pattern, handler);
  }

  public Router post(String pattern, Handler handler) {
    return route("POST", pattern, handler);
  }

  public Router route(String method, String pattern, Handler handler) {
    routes.add(new Route(method, pattern, handler, new LongAdder()));
    return this;
  }

  @Override
  public Answer answer(Request request) {
    var path = request.path().split("/", -1);
    for (var route : routes) {
      var values = route.match(request.method(), path);
      if (values != null) {
        route.calls().increment();
        return route.handler().answer(request.at(values));
      }
    }
    return otherwise.answer(request);
  }

  /// Calls so far, by route.
  public ObjectNode counters() {
    var counters = Json.object();
    routes.forEach(r -> counters.put(r.method() + " " + r.pattern(), r.calls().sum()));
    return counters;
  }
}
