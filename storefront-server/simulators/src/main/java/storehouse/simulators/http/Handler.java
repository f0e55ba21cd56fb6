package storehouse.simulators.http;

/// Answers one request, on the thread of its connection: it may block.
@FunctionalInterface
public interface Handler {
  Answer answer(Request request);
}
