package storehouse.backoffice.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Failure;

class BackgroundTest {

  private final Deque<Runnable> workers = new ArrayDeque<>();
  private final Deque<Runnable> window = new ArrayDeque<>();
  private final List<Answer<?>> seen = new ArrayList<>();
  private final Background background =
      new Background(workers::add, window::add).watchedBy(seen::add);

  @Test
  void questionRunsOnAWorkerAndItsAnswerComesToTheWindow() {
    List<Answer<String>> answers = new ArrayList<>();
    background.ask(() -> new Answer.Got<>("yes"), answers::add);
    assertThat(window).isEmpty();
    workers.remove().run();
    assertThat(answers).isEmpty();
    window.remove().run();
    assertThat(answers).containsExactly(new Answer.Got<>("yes"));
    assertThat(seen).containsExactly(new Answer.Got<>("yes"));
  }

  @Test
  void defectOfOursStillAnswers() {
    List<Answer<String>> answers = new ArrayList<>();
    background.<String>ask(
        () -> {
          throw new IllegalStateException("a defect");
        },
        answers::add);
    workers.remove().run();
    window.remove().run();
    assertThat(answers).containsExactly(new Answer.Failed<>(new Failure.Unreadable("a defect")));
  }
}
