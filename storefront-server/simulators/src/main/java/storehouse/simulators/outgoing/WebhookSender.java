package storehouse.simulators.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Handler;
import storehouse.simulators.http.Router;
import storehouse.simulators.journal.Journal;
import storehouse.simulators.journal.Table;

/// Tells the shop what happened, signed, until it answers 2xx: up to 200 attempts that start half a
/// second apart and end half a minute apart, where a real gateway goes on for days. Nobody waits
/// for it. What is still owed when the process ends is sent after the next start; beyond 50,000
/// owed events the oldest are forgotten.
///
/// `POST /_sim/webhooks {"repeats": 5, "latestMillis": 3000}` has each webhook from then on sent
/// one to five times, each at a moment of its own within three seconds. It does not survive a
/// restart.
public final class WebhookSender implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(WebhookSender.class.getName());
  private static final Timeout CONNECT_TIMEOUT = Timeout.ofSeconds(5);
  private static final Timeout ANSWER_TIMEOUT = Timeout.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int ATTEMPTS = 200;
  private static final int OWED_LIMIT = 50_000;
  private static final int AT_ONCE = 64;

  private final Journal journal;
  private final Table<Owed> owed;
  private final Queue<Owed> published = new ConcurrentLinkedQueue<>();
  private final Headers headers;
  private final InstantSource clock;

  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore sending = new Semaphore(AT_ONCE);

  /// A closing gateway sends nothing more, so what comes after that is discarded.
  private final ScheduledThreadPoolExecutor later =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("webhooks-later").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  private final CloseableHttpClient client = client();
  private volatile URI endpoint;
  private volatile Disorder disorder = Disorder.NONE;

  public WebhookSender(Journal journal, URI endpoint, Headers headers, InstantSource clock)
      throws IOException {
    this.journal = journal;
    this.owed = journal.table("owed-webhook", Owed.class, OWED_LIMIT);
    this.endpoint = endpoint;
    this.headers = headers;
    this.clock = clock;
    owed.all().forEach(this::send);
    // Acknowledgements alone are not worth a write each: one that a killed process forgets makes
    // the shop hear of an event twice, as it must bear anyway.
    later.scheduleWithFixedDelay(journal::flush, 1, 1, TimeUnit.SECONDS);
  }

  private static CloseableHttpClient client() {
    var connections =
        ConnectionConfig.custom()
            .setConnectTimeout(CONNECT_TIMEOUT)
            .setSocketTimeout(ANSWER_TIMEOUT)
            .setValidateAfterInactivity(TimeValue.ofSeconds(1))
            .build();
    return HttpClients.createMinimal(
        PoolingHttpClientConnectionManagerBuilder.create()
            .setMaxConnPerRoute(AT_ONCE)
            .setMaxConnTotal(AT_ONCE)
            .setDefaultConnectionConfig(connections)
            .build());
  }

  private record Owed(String id, String payload) {}

  /// Adds the admin route.
  public Router on(Router router) {
    return router.post(
        "/_sim/webhooks",
        request -> {
          disorder = Disorder.of(request.json());
          return Answer.json(200, disorder);
        });
  }

  public void sendTo(URI newEndpoint) {
    endpoint = newEndpoint;
  }

  /// Owes the shop this, and sends it with the answer of the handler that is at work.
  ///
  /// @param id unique among what is owed
  /// @param payload JSON
  public void publish(String id, String payload) {
    var row = new Owed(id, payload);
    owed.put(id, row);
    published.add(row);
  }

  /// The handler, before whose answer everything that it did is with the operating system, and only
  /// then with the shop: neither hears of what a killed gateway would forget.
  public Handler sendingAfter(Handler handler) {
    return request -> {
      try {
        return handler.answer(request);
      } finally {
        sendUnasked();
      }
    };
  }

  /// Sends what nobody asked for.
  public void sendUnasked() {
    var written = taken();
    journal.flush();
    written.forEach(this::send);
  }

  private List<Owed> taken() {
    var taken = new ArrayList<Owed>();
    for (var next = published.poll(); next != null; next = published.poll()) {
      taken.add(next);
    }
    return taken;
  }

  /// How many events the shop has not yet acknowledged.
  public int owed() {
    return owed.size();
  }

  private void send(Owed event) {
    var moments = disorder.moments().toArray();
    soon(moments[0], () -> attempt(event, 1, FIRST_PAUSE));
    for (int i = 1; i < moments.length; i++) {
      soon(moments[i], () -> repeat(event));
    }
  }

  private void soon(int millis, Runnable sending) {
    if (millis == 0) {
      senders.execute(sending);
    } else {
      later.schedule(() -> senders.execute(sending), millis, TimeUnit.MILLISECONDS);
    }
  }

  /// A copy that nobody needs, as real gateways send them.
  private void repeat(Owed event) {
    LOG.log(System.Logger.Level.DEBUG, "Repeated " + event.id() + ": " + acknowledged(event));
  }

  private void attempt(Owed event, int number, Duration pause) {
    if (owed.find(event.id()).isEmpty()) {
      return;
    }
    if (acknowledged(event)) {
      owed.remove(event.id());
    } else if (number == ATTEMPTS) {
      LOG.log(System.Logger.Level.WARNING, "Gave up telling the shop of " + event.id());
      owed.remove(event.id());
    } else {
      var longer = pause.multipliedBy(2);
      var next = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
      later.schedule(
          () -> senders.execute(() -> attempt(event, number + 1, next)),
          pause.toMillis(),
          TimeUnit.MILLISECONDS);
    }
  }

  private boolean acknowledged(Owed event) {
    var payload = event.payload().getBytes(UTF_8);
    var request = new HttpPost(endpoint);
    headers.of(payload, clock.instant()).forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(payload, ContentType.APPLICATION_JSON));
    sending.acquireUninterruptibly();
    try {
      return client.execute(
          request,
          answer -> {
            EntityUtils.consume(answer.getEntity());
            return answer.getCode() >= 200 && answer.getCode() < 300;
          });
    } catch (IOException | IllegalStateException unreachableOrClosing) {
      LOG.log(
          System.Logger.Level.DEBUG, "The shop did not take " + event.id(), unreachableOrClosing);
      return false;
    } finally {
      sending.release();
    }
  }

  @Override
  public void close() {
    later.shutdownNow();
    senders.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
