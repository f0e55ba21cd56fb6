package storehouse.simulators.http;

/// Answers one request, on a thread that belongs to the caller's connection: it may block.
@FunctionalInterface
public interface Handler {
  Answer answer(Request request);
}
