package storehouse.platform.saga;

/// One saga at one step: what a participant needs to act and to recognise a repeat. `reason` is why
/// the saga is being compensated, and empty on the way forward.
public record SagaCall<D>(long sagaId, String step, D data, String reason) {}
