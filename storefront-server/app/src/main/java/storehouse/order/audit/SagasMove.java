package storehouse.order.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import storehouse.order.OrderSagas;
import storehouse.platform.audit.BooksRule;
import storehouse.platform.audit.Finding;

/// No order hangs for five minutes, unless it waits before its hand-over because somebody holds it
/// or its goods are still to come, somebody was asked to look, or the shopper still has time. That
/// stops neither a cancellation nor a change.
@Singleton
public final class SagasMove implements BooksRule {

  private final OrderBooks books;

  @Inject
  public SagasMove(OrderBooks books) {
    this.books = books;
  }

  @Override
  public String key() {
    return "sagas.move";
  }

  @Override
  public String sentence() {
    return "No order hangs for more than five minutes";
  }

  @Override
  public boolean followsTime() {
    return false;
  }

  @Override
  public List<String> subjects(String after, int most) {
    return books.oldSagas(after, most);
  }

  @Override
  public List<Finding> look(List<String> subjects) {
    return books.broken(
        "select s.id, concat('The ', s.name, ' of ', coalesce(o.number, 'no order'),"
            + " ' is ', s.state, ' at: ', s.step_key, ', tried ', s.attempts, ' times') as what"
            + " from saga_instance s left join order_edit e on e.id = s.id"
            + " left join order_head o on o.id = coalesce(e.order_id, s.id)"
            + " where s.active = 1 and s.needs_person = 0 and s.paused = 0"
            + " and not ((coalesce(o.holds, 0) > 0 or coalesce(o.awaits_stock, false))"
            + " and e.id is null and s.state = 'RUNNING' and s.step_key = '"
            + OrderSagas.HAND_OVER
            + "')"
            + " and (s.deadline_at is null or s.deadline_at < timestampadd(minute, -5, now(6)))"
            + " and s.created_at < timestampadd(minute, -5, now(6))"
            + " and s.updated_at < timestampadd(minute, -1, now(6)) and s.id in ",
        subjects,
        "Open it among the stuck orders: read its last error and try the step again.");
  }
}
