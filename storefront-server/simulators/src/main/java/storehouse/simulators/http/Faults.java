package storehouse.simulators.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Trouble on demand, so that a test can have it where and as often as it likes: `POST /_sim/faults
/// {"fault": "lost-after-applying", "route": "/capture", "times": 1}` and `POST /_sim/latency
/// {"millis": 200}`.
///
/// `route` is a part of the path (everything when it is left out), `key` a part of the request's
/// idempotency key; `times` defaults to 1. Neither survives a restart. Whoever waits goes on at
/// once when the latency is set anew, so a gateway that hangs for an hour can be woken.
public final class Faults {
  private final List<Fault> waiting = new ArrayList<>();
  private final String keyHeader;
  private final Handler unavailable;
  private final Handler rateLimited;
  private volatile Latency latency = new Latency(Duration.ZERO, new CountDownLatch(1));

  /// @param unavailable the provider's own 500 answer
  /// @param rateLimited the provider's own 429 answer
  public Faults(Handler unavailable, Handler rateLimited) {
    this("Idempotency-Key", unavailable, rateLimited);
  }

  /// @param keyHeader in which the provider takes idempotency keys
  public Faults(String keyHeader, Handler unavailable, Handler rateLimited) {
    this.keyHeader = keyHeader;
    this.unavailable = unavailable;
    this.rateLimited = rateLimited;
  }

  private enum Kind {
    LOST_BEFORE_APPLYING,
    LOST_AFTER_APPLYING,
    UNAVAILABLE,
    UNAVAILABLE_AFTER_APPLYING,
    RATE_LIMITED,
    NONE
  }

  private record Fault(Kind kind, String route, String key, int times) {
    boolean meets(Request request, String keyHeader) {
      var given = request.header(keyHeader);
      return request.path().contains(route)
          && (key.isEmpty() || (given != null && given.contains(key)));
    }
  }

  /// How long each request waits, unless it is `over` before.
  private record Latency(Duration time, CountDownLatch over) {
    void pass() {
      if (time.isPositive()) {
        try {
          over.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException closing) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  /// The handler with the waiting faults and the latency in front of it.
  public Handler before(Handler handler) {
    return request -> {
      latency.pass();
      return switch (next(request)) {
        case LOST_BEFORE_APPLYING -> new Answer.Lost(null);
        case LOST_AFTER_APPLYING -> lose(handler.answer(request));
        case UNAVAILABLE -> unavailable.answer(request);
        case UNAVAILABLE_AFTER_APPLYING -> {
          handler.answer(request);
          yield unavailable.answer(request);
        }
        case RATE_LIMITED -> rateLimited.answer(request);
        case NONE -> handler.answer(request);
      };
    };
  }

  private static Answer lose(Answer answer) {
    return switch (answer) {
      case Answer.Reply reply -> new Answer.Lost(reply);
      case Answer.Lost lost -> lost;
    };
  }

  private synchronized Kind next(Request request) {
    for (int i = 0; i < waiting.size(); i++) {
      var fault = waiting.get(i);
      if (fault.meets(request, keyHeader)) {
        if (fault.times() == 1) {
          waiting.remove(i);
        } else {
          waiting.set(i, new Fault(fault.kind(), fault.route(), fault.key(), fault.times() - 1));
        }
        return fault.kind();
      }
    }
    return Kind.NONE;
  }

  /// Adds the two admin routes.
  public Router on(Router router) {
    return router.post("/_sim/faults", this::plan).post("/_sim/latency", this::setLatency);
  }

  private synchronized Answer setLatency(Request request) {
    long millis = Math.max(0, request.json().path("millis").asLong());
    var before = latency;
    latency = new Latency(Duration.ofMillis(millis), new CountDownLatch(1));
    before.over().countDown();
    return Answer.json(200, Json.object().put("millis", millis));
  }

  private Answer plan(Request request) {
    var json = request.json();
    var name = json.path("fault").asText();
    var kind = kind(name);
    int times = Math.max(1, json.path("times").asInt(1));
    synchronized (this) {
      waiting.add(
          new Fault(kind, json.path("route").asText(""), json.path("key").asText(""), times));
    }
    return Answer.json(200, Json.object().put("fault", name).put("times", times));
  }

  private static Kind kind(String name) {
    for (var kind : Kind.values()) {
      if (kind != Kind.NONE
          && kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
        return kind;
      }
    }
    throw new BadRequest(
        "fault is lost-before-applying, lost-after-applying, unavailable,"
            + " unavailable-after-applying or rate-limited.");
  }

  /// Waits; a closing server ends the wait early.
  public static void pause(Duration duration) {
    if (duration.isPositive()) {
      try {
        Thread.sleep(duration);
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
