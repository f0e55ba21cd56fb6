package storehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What happened is written down once and stays: nothing changes or deletes it, not even retention.
class AppendOnlyTest {

  private static final Pattern CHANGED =
      Pattern.compile(
          "(update|delete from|replace into|truncate table|truncate|drop table)"
              + " `?(order_timeline|payment_act|dispute_moment|dispute_told|stock_movement)\\b",
          Pattern.CASE_INSENSITIVE);

  @Test
  void nothingChangesTheTimelineOfAnOrderAMovementOfStockOrWhatPeopleDidToPayments() {
    List<String> changing =
        Stream.of(Sources.all(), Sources.migrationsOf("orders"), Sources.migrationsOf("payment"))
            .flatMap(List::stream)
            .filter(file -> file.toString().contains("/src/main/"))
            .filter(file -> changes(Sources.read(file)))
            .map(file -> file.getFileName().toString())
            .toList();

    assertThat(changing).isEmpty();
  }

  @Test
  void aChangeIsFoundEvenWhenItIsWrittenInTwoPieces() {
    assertThat(changes("\"update order_timeline set detail = null\"")).isTrue();
    assertThat(changes("\"delete from\"\n            + \" stock_movement where\"")).isTrue();
    assertThat(changes("\"insert into order_timeline (order_id)\"")).isFalse();
    assertThat(changes("\"select * from order_timeline for update\"")).isFalse();
  }

  private static boolean changes(String source) {
    String joined = source.replaceAll("\"\\s*\\+\\s*\"", "").replaceAll("\\s+", " ");
    return CHANGED.matcher(joined).find();
  }
}
