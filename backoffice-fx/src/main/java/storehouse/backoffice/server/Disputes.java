package storehouse.backoffice.server;

import com.fasterxml.jackson.core.type.TypeReference;
import storehouse.model.backoffice.DisputeAcceptance;
import storehouse.model.backoffice.DisputeDetail;
import storehouse.model.backoffice.DisputeDraft;
import storehouse.model.backoffice.DisputePage;
import storehouse.model.backoffice.DisputeSubmission;

/// `/disputes`: money that shoppers want back from their banks, and what the shop says to that.
public record Disputes(Server server) {

  /// Those that wait for the shop first, by their deadline; with `closed` all of them.
  public Answer<DisputePage> list(boolean closed) {
    return server.get("/disputes?state=" + (closed ? "ALL" : "OPEN"), new TypeReference<>() {});
  }

  public Answer<DisputeDetail> find(String id) {
    return server.get(path(id, ""), new TypeReference<>() {});
  }

  /// Refused with 409 when somebody else has written meanwhile.
  public Answer<DisputeDetail> draft(String id, DisputeDraft draft) {
    return server.put(path(id, "/evidence"), draft, new TypeReference<>() {});
  }

  public Answer<DisputeDetail> submit(String id, int version) {
    return server.post(
        path(id, "/submission"), new DisputeSubmission(version), new TypeReference<>() {});
  }

  /// Gives in, or proposes that where one person may not decide it.
  public Answer<DisputeDetail> accept(String id, String reason) {
    return server.post(
        path(id, "/acceptance"), new DisputeAcceptance(reason), new TypeReference<>() {});
  }

  /// Agrees to what somebody else has proposed; 409 when that is not there any more.
  public Answer<DisputeDetail> agree(String id, String proposal) {
    return decide(id, proposal, "/approval");
  }

  /// Takes a proposal off the table.
  public Answer<DisputeDetail> decline(String id, String proposal) {
    return decide(id, proposal, "/refusal");
  }

  private Answer<DisputeDetail> decide(String id, String proposal, String decision) {
    return server.post(
        path(id, "/proposals/" + Path.part(proposal) + decision), new TypeReference<>() {});
  }

  private static String path(String id, String what) {
    return "/disputes/" + Path.part(id) + what;
  }
}
