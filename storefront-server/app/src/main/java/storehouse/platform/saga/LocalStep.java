package storehouse.platform.saga;

import java.util.List;

/// A step within our own stores: one transaction settles the whole batch; outcomes are positional.
@FunctionalInterface
public interface LocalStep<D> {
  List<Outcome> settle(List<SagaCall<D>> calls);
}
