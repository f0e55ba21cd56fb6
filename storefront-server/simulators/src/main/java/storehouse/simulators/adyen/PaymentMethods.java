package storehouse.simulators.adyen;

import java.util.Optional;
import storehouse.simulators.cards.StoredCards;
import storehouse.simulators.cards.TestCard;

/// Finds the card of a request's `paymentMethod`: a stored one, one that the card fields encrypted,
/// or a test number as Adyen writes it (`test_4111111111111111`). The test tokens are cards of all
/// these kinds.
record PaymentMethods(StoredCards cards) {
  private static final String ADYENS_OWN_TEST_CARD = "4111111111111111";
  private static final String TEST_PREFIX = "test_";

  /// @throws AdyenError 422 when there is none, or none that is known
  TestCard card(Parameters method) {
    if (!"scheme".equals(method.text("type"))) {
      throw AdyenError.missing("14_006", "paymentMethod");
    }
    var stored = method.text("storedPaymentMethodId");
    if (stored != null) {
      return cards
          .card(stored)
          .orElseThrow(() -> AdyenError.invalid("803", "PaymentDetail not found"));
    }
    var encrypted = method.text("encryptedCardNumber");
    if (encrypted == null) {
      return byNumber(method.required("number", "129"));
    }
    return encrypted.startsWith(TEST_PREFIX)
        ? byNumber(encrypted.substring(TEST_PREFIX.length()))
        : cards
            .card(encrypted)
            .orElseThrow(() -> AdyenError.invalid("174", "Unable to decrypt data"));
  }

  private static TestCard byNumber(String digits) {
    return TestCard.byNumber(digits)
        .or(() -> Optional.of(TestCard.OK).filter(_ -> digits.equals(ADYENS_OWN_TEST_CARD)))
        .orElseThrow(() -> AdyenError.invalid("101", "Invalid card number"));
  }
}
