package storehouse.simulators.adyen;

import static org.assertj.core.api.Assertions.assertThat;

import com.adyen.util.HMACValidator;
import org.junit.jupiter.api.Test;

class NotificationSignatureTest {
  private static final String KEY =
      "44782DEF547AAA06C910C43932B1EB0C71FC68D9D0C057550C48EC2ACF6BA056";
  private static final String SIGNED =
      "7914073381342284::TestMerchant:TestPayment-1407325143704:1130:EUR:AUTHORISATION:true";

  @Test
  void adyensKnownAnswerComesOut() {
    assertThat(new NotificationSignature(KEY).of(SIGNED))
        .isEqualTo("coqCmt/IZ4E3CzPvMY8zTjQVL5hYJUiBRg8UU+iCWo0=");
  }

  @Test
  void adyensLibraryComputesTheSame() throws Exception {
    assertThat(new NotificationSignature(KEY).of("ünlike:any::known"))
        .isEqualTo(new HMACValidator().calculateHMAC("ünlike:any::known", KEY));
  }
}
