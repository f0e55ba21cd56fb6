package storehouse.model.backoffice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `GET /sagas?state=`: sagas in a state by age; `next` is the `after` of the following page.
/// `counts` says how many there are that need a person, are paused, run or are being undone.
public record SagaPage(List<SagaRow> items, @Nullable String next, Map<String, Integer> counts) {}
