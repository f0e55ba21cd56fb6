package storehouse.model.backoffice;

/// The draft of this version goes to the gateway.
public record DisputeSubmission(int version) {}
