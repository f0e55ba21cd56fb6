package storehouse.simulators.adyen;

import storehouse.simulators.http.Answer;
import storehouse.simulators.http.BadRequest;
import storehouse.simulators.http.Handler;
import storehouse.simulators.http.Request;

/// What every call of the API passes: the key, and Adyen's way to say what is wrong.
record AdyenApi(Account account, Handler routes) implements Handler {

  @Override
  public Answer answer(Request request) {
    try {
      if (!account.apiKey().equals(request.header("X-API-Key"))) {
        throw AdyenError.unauthorised();
      }
      return routes.answer(request);
    } catch (AdyenError error) {
      return error.reply();
    } catch (BadRequest unreadable) {
      return AdyenError.unreadable(String.valueOf(unreadable.getMessage())).reply();
    }
  }
}
