package storehouse.platform.saga;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A step at somebody else's server: each call completes alone, after its outcome is durable.
@FunctionalInterface
public interface RemoteStep<D> {
  List<CompletableFuture<Outcome>> start(List<SagaCall<D>> calls);
}
