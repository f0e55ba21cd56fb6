package storehouse.backoffice.server;

import com.fasterxml.jackson.core.type.TypeReference;
import storehouse.model.backoffice.PaymentDetail;
import storehouse.model.backoffice.PaymentPage;
import storehouse.model.backoffice.PaymentRefundRequest;
import storehouse.model.backoffice.PaymentResolution;
import storehouse.model.backoffice.PaymentVoid;

/// `/payments`: what the shop knows of the money of its orders, and what people may do with it.
public record Payments(Server server) {

  /// Which payments to list: the one of the order `number` if that is given, otherwise those in a
  /// state, on a gateway and of an age; `after` is empty for the first page.
  public record Wanted(
      String number, String state, String gateway, long olderThanMinutes, String after) {}

  public Answer<PaymentPage> list(Wanted wanted) {
    return server.get(
        "/payments?number="
            + Path.part(wanted.number())
            + "&state="
            + Path.part(wanted.state())
            + "&gateway="
            + Path.part(wanted.gateway())
            + "&olderThanMinutes="
            + wanted.olderThanMinutes()
            + (wanted.after().isEmpty() ? "" : "&after=" + Path.part(wanted.after())),
        new TypeReference<>() {});
  }

  public Answer<PaymentDetail> find(String id) {
    return server.get(path(id, ""), new TypeReference<>() {});
  }

  /// Asks the gateway now.
  public Answer<PaymentDetail> refresh(String id) {
    return command(id, "refresh");
  }

  public Answer<PaymentDetail> release(String id, PaymentVoid wish) {
    return server.post(path(id, "/void"), wish, new TypeReference<>() {});
  }

  /// Gives money back once for each key, however often it is sent.
  public Answer<PaymentDetail> refund(String id, String key, PaymentRefundRequest wish) {
    return server.post(path(id, "/refunds"), key, wish, new TypeReference<>() {});
  }

  public Answer<PaymentDetail> resolve(String id, String key, PaymentResolution wish) {
    return server.post(path(id, "/resolutions"), key, wish, new TypeReference<>() {});
  }

  /// Refused with 409 when whoever asks is the one who proposed.
  public Answer<PaymentDetail> approve(String id, String proposal) {
    return command(id, "proposals/" + Path.part(proposal) + "/approval");
  }

  public Answer<PaymentDetail> refuse(String id, String proposal) {
    return command(id, "proposals/" + Path.part(proposal) + "/refusal");
  }

  private Answer<PaymentDetail> command(String id, String what) {
    return server.post(path(id, "/" + what), new TypeReference<>() {});
  }

  private static String path(String id, String what) {
    return "/payments/" + Path.part(id) + what;
  }
}
