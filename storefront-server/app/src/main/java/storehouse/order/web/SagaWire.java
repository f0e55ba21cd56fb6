package storehouse.order.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.model.backoffice.SagaDetail;
import storehouse.model.backoffice.SagaPage;
import storehouse.model.backoffice.SagaRow;
import storehouse.order.OrderBrief;
import storehouse.order.Orders;
import storehouse.platform.saga.SagaDesk;
import storehouse.platform.saga.SagaHistory;
import storehouse.platform.saga.SagaQuery;
import storehouse.platform.saga.SagaQuery.Filter;
import storehouse.platform.saga.SagaState;
import storehouse.platform.saga.SagaSummary;

/// Sagas as they go over the wire, with the numbers of their orders.
@Singleton
public final class SagaWire {

  private static final List<Filter> COUNTED =
      List.of(Filter.NEEDS_PERSON, Filter.PAUSED, Filter.RUNNING, Filter.COMPENSATING);

  private final Orders orders;

  @Inject
  public SagaWire(Orders orders) {
    this.orders = orders;
  }

  SagaPage page(SagaDesk desk, SagaQuery query) {
    List<SagaSummary> found = desk.list(query);
    Map<Long, OrderBrief> briefs = orders.briefs(found.stream().map(SagaSummary::id).toList());
    boolean full = found.size() == query.limit();
    List<Integer> counted = desk.count(COUNTED);
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < COUNTED.size(); i++) {
      counts.put(COUNTED.get(i).name(), counted.get(i));
    }
    return new SagaPage(
        found.stream().map(saga -> row(saga, briefs)).toList(),
        full ? Long.toString(found.getLast().id()) : null,
        counts);
  }

  SagaDetail detail(SagaHistory saga) {
    Map<Long, OrderBrief> briefs = orders.briefs(List.of(saga.summary().id()));
    return new SagaDetail(
        row(saga.summary(), briefs),
        saga.entries().stream()
            .map(
                entry ->
                    new SagaDetail.Event(
                        entry.at(),
                        entry.stepKey(),
                        entry.what(),
                        orNull(entry.detail()),
                        orNull(entry.actor())))
            .toList());
  }

  private static SagaRow row(SagaSummary saga, Map<Long, OrderBrief> briefs) {
    OrderBrief brief = briefs.getOrDefault(saga.id(), OrderBrief.NONE);
    boolean active = saga.state() == SagaState.RUNNING || saga.state() == SagaState.COMPENSATING;
    return new SagaRow(
        Long.toString(saga.id()),
        brief.number(),
        saga.state().name(),
        saga.stepKey(),
        saga.attempts(),
        active && saga.needsPerson(),
        active && saga.paused(),
        active && brief.held(),
        saga.turningBack(),
        orNull(saga.reason()),
        active ? orNull(saga.lastError()) : null,
        saga.startedAt(),
        active && !saga.paused() ? saga.dueAt() : null,
        saga.proposal().map(SagaWire::proposal).orElse(null));
  }

  private static SagaRow.Proposal proposal(SagaSummary.Proposal proposal) {
    return new SagaRow.Proposal(
        Long.toString(proposal.id()),
        proposal.reason(),
        proposal.proposedBy(),
        proposal.proposedAt());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
