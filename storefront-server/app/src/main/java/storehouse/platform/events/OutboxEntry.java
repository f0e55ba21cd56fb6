package storehouse.platform.events;

/// An event of one aggregate, such as (`order`, order id).
public record OutboxEntry(String aggregateType, String aggregateId, Object event) {}
