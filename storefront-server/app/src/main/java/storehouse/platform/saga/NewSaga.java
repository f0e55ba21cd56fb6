package storehouse.platform.saga;

/// A saga to begin; its id is the id of what it carries, such as the order.
public record NewSaga(long id, SagaPlan<?> plan, Object data) {}
