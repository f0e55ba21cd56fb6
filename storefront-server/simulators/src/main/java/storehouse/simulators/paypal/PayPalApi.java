package storehouse.simulators.paypal;

import storehouse.simulators.http.Answer;
import storehouse.simulators.http.BadRequest;
import storehouse.simulators.http.Handler;
import storehouse.simulators.http.Request;

/// What every call of the API passes: the token, trouble on demand, the request id, and the wish
/// for a short or a whole answer.
final class PayPalApi implements Handler {
  private final Tokens tokens;
  private final Handler calls;

  /// @param calls the API behind the request ids and behind trouble on demand
  PayPalApi(Tokens tokens, Handler calls) {
    this.tokens = tokens;
    this.calls = calls;
  }

  static boolean serves(Request request) {
    return request.path().startsWith("/v1/") || request.path().startsWith("/v2/");
  }

  @Override
  public Answer answer(Request request) {
    var answer = inPayPalsWords(request);
    return answer instanceof Answer.Reply reply
        ? reply.with("Paypal-Debug-Id", PayPalIds.debug())
        : answer;
  }

  private Answer inPayPalsWords(Request request) {
    try {
      if (request.path().equals("/v1/oauth2/token")) {
        return tokens.issue(request);
      }
      tokens.require(request.header("Authorization"));
      return Prefer.applied(request, calls.answer(request));
    } catch (PayPalError error) {
      return error.reply();
    } catch (BadRequest unreadable) {
      return PayPalError.invalid(Issue.MALFORMED_REQUEST_JSON, null, unreadable.getMessage())
          .reply();
    }
  }
}
