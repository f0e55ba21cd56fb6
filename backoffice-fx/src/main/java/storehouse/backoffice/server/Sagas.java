package storehouse.backoffice.server;

import com.fasterxml.jackson.core.type.TypeReference;
import storehouse.model.backoffice.SagaDetail;
import storehouse.model.backoffice.SagaPage;
import storehouse.model.backoffice.UndoProposal;

/// `/sagas`: what carries each order through its steps, and what people may do when it stands
/// still.
public record Sagas(Server server) {

  /// Which sagas to list; `after` is empty for the first page.
  public record Wanted(String state, long olderThanMinutes, String after) {}

  public Answer<SagaPage> list(Wanted wanted) {
    return server.get(
        "/sagas?state="
            + Path.part(wanted.state())
            + "&olderThanMinutes="
            + wanted.olderThanMinutes()
            + (wanted.after().isEmpty() ? "" : "&after=" + Path.part(wanted.after())),
        new TypeReference<>() {});
  }

  public Answer<SagaDetail> find(String id) {
    return server.get("/sagas/" + Path.part(id), new TypeReference<>() {});
  }

  public Answer<SagaDetail> retry(String id) {
    return command(id, "retry");
  }

  public Answer<SagaDetail> pause(String id) {
    return command(id, "pause");
  }

  public Answer<SagaDetail> resume(String id) {
    return command(id, "resume");
  }

  public Answer<SagaDetail> propose(String id, String reason) {
    return server.post(
        "/sagas/" + Path.part(id) + "/proposals",
        new UndoProposal(reason),
        new TypeReference<>() {});
  }

  /// Refused with 409 when whoever asks is the one who proposed.
  public Answer<SagaDetail> approve(String id, String proposal) {
    return command(id, "proposals/" + Path.part(proposal) + "/approval");
  }

  public Answer<SagaDetail> refuse(String id, String proposal) {
    return command(id, "proposals/" + Path.part(proposal) + "/refusal");
  }

  private Answer<SagaDetail> command(String id, String what) {
    return server.post("/sagas/" + Path.part(id) + "/" + what, new TypeReference<>() {});
  }
}
