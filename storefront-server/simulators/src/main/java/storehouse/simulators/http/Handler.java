package storehouse.simulators.http;

/// Answers one request, on a virtual thread of its own: it may block.
@FunctionalInterface
public interface Handler {
  Answer answer(Request request);
}
