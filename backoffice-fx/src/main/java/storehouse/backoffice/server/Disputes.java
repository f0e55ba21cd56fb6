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

  /// Proposes to give in, or agrees to what somebody else has proposed.
  public Answer<DisputeDetail> accept(String id, String reason) {
    return server.post(
        path(id, "/acceptance"), new DisputeAcceptance(reason), new TypeReference<>() {});
  }

  private static String path(String id, String what) {
    return "/disputes/" + Path.part(id) + what;
  }
}
