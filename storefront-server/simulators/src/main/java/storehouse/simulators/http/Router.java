package storehouse.simulators.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// Routes by method and path; `{name}` in a pattern matches one segment.
public final class Router implements Handler {
  private final List<Route> routes = new ArrayList<>();
  private final Handler otherwise;

  /// @param otherwise answers whatever no route matches
  public Router(Handler otherwise) {
    this.otherwise = otherwise;
  }

  private record Route(
      String method, String pattern, List<String> segments, Handler handler, LongAdder calls) {

    boolean matches(String requestMethod, String[] path) {
      if (!method.equals(requestMethod) || segments.size() != path.length) {
        return false;
      }
      for (int i = 0; i < path.length; i++) {
        var segment = segments.get(i);
        if (!segment.startsWith("{") && !segment.equals(path[i])) {
          return false;
        }
      }
      return true;
    }

    Map<String, String> values(String[] path) {
      var values = new LinkedHashMap<String, String>();
      for (int i = 0; i < path.length; i++) {
        var segment = segments.get(i);
        if (segment.startsWith("{")) {
          values.put(segment.substring(1, segment.length() - 1), path[i]);
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
    var segments = List.of(pattern.split("/", -1));
    routes.add(new Route(method, pattern, segments, handler, new LongAdder()));
    return this;
  }

  @Override
  public Answer answer(Request request) {
    var path = request.path().split("/", -1);
    for (var route : routes) {
      if (route.matches(request.method(), path)) {
        route.calls().increment();
        return route.handler().answer(request.at(route.values(path)));
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
