package storehouse.simulators.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FaultsTest {
  private static final Handler GONE = _ -> Answer.of(404, "text/plain", "");

  private final Faults faults = new Faults(GONE, GONE);
  private final Router admin = faults.on(new Router(GONE));

  private void latency(long millis) {
    var body = "{\"millis\": " + millis + "}";
    admin.answer(
        new Request("POST", "/_sim/latency", Form.parse(null), new Headers(), body, Map.of()));
  }

  @Test
  @Timeout(20)
  void whoWaitsGoesOnWhenTheLatencyIsSetAnew() throws Exception {
    latency(TimeUnit.DAYS.toMillis(1));
    var answer = new CompletableFuture<Answer>();
    var request = new Request("GET", "/", Form.parse(null), new Headers(), "", Map.of());
    var slow = faults.before(_ -> Answer.of(200, "text/plain", "late"));
    var waiting = Thread.ofPlatform().daemon().start(() -> answer.complete(slow.answer(request)));
    while (waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    assertThat(answer).isNotDone();

    latency(0);

    assertThat(answer.get(10, TimeUnit.SECONDS)).isInstanceOf(Answer.Reply.class);
  }
}
