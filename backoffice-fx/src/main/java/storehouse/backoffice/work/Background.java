package storehouse.backoffice.work;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Failure;

/// Takes blocking work away from the window and brings its result back to the window’s thread.
public final class Background {

  private static final System.Logger LOG = System.getLogger(Background.class.getName());

  private final Executor workers;
  private final Executor window;
  private final Consumer<Answer<?>> watcher;

  public Background(Executor workers, Executor window) {
    this(workers, window, _ -> {});
  }

  private Background(Executor workers, Executor window, Consumer<Answer<?>> watcher) {
    this.workers = workers;
    this.window = window;
    this.watcher = watcher;
  }

  /// Virtual threads for the work; `window` is `Platform::runLater` in the application.
  public static Background of(Executor window) {
    return new Background(Executors.newVirtualThreadPerTaskExecutor(), window);
  }

  /// The same, with somebody who sees every answer after whoever asked, on the window’s thread.
  public Background watchedBy(Consumer<Answer<?>> observer) {
    return new Background(workers, window, observer);
  }

  /// Always answers: a defect of ours becomes a failure that says so, and is logged with its trace.
  public <T> void ask(Supplier<Answer<T>> question, Consumer<Answer<T>> then) {
    workers.execute(
        () -> {
          Answer<T> answer = answered(question);
          window.execute(
              () -> {
                then.accept(answer);
                watcher.accept(answer);
              });
        });
  }

  private static <T> Answer<T> answered(Supplier<Answer<T>> question) {
    try {
      return question.get();
    } catch (RuntimeException defect) {
      LOG.log(System.Logger.Level.ERROR, "A question to the server failed in the client", defect);
      return new Answer.Failed<>(new Failure.Unreadable(String.valueOf(defect.getMessage())));
    }
  }
}
