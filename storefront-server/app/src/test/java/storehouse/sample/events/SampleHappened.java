package storehouse.sample.events;

/// Something happened in a test.
public record SampleHappened(int number) {}
