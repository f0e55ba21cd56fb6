package storehouse.model.backoffice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /payments`: newest first; `next` is the `after` of the following page. `unknown` and
/// `proposed` say how many wait for a person, and for a second one; `gateways` are all on which
/// payments were ever made.
public record PaymentPage(
    List<PaymentRow> items,
    @Nullable String next,
    int unknown,
    int proposed,
    List<String> gateways) {}
