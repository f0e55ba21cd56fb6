package storehouse.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import storehouse.payment.PaymentIntervention.WhyNot;
import storehouse.platform.web.Problem;

class PaymentProblemsTest {

  @ParameterizedTest
  @EnumSource(WhyNot.class)
  void whateverStandsInTheWayIsSaidInASentence(WhyNot why) {
    Problem problem = PaymentProblems.of(why);

    assertThat(problem.status()).isBetween(409, 422);
    assertThat(problem.type()).matches("[a-z-]+");
    assertThat(problem.detail()).endsWith(".");
  }
}
