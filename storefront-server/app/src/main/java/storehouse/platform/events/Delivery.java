package storehouse.platform.events;

/// One event on its way to one consumer.
public record Delivery(long eventId, String aggregateId, Object event) {}
