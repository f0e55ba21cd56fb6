package storehouse.payment.adyen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import storehouse.payment.DisputeEvidence;

class DefenceDocumentTest {

  private static final Pattern LINE = Pattern.compile("\\((.*)\\) Tj T\\*");

  private static List<String> lines(String statement) {
    byte[] pdf = DefenceDocument.pdf(new DisputeEvidence(statement, "", "")).orElseThrow();
    return LINE.matcher(new String(pdf, Charset.forName("windows-1252")))
        .results()
        .map(line -> line.group(1))
        .toList();
  }

  @Test
  void theEuroAndTypographicSignsAreWrittenAsTheyAre() {
    assertThat(lines("34,90 € – “received”, Müller’s café"))
        .containsExactly("34,90 € – “received”, Müller’s café");
  }

  @Test
  void lettersThatTheTypefaceHasNotLoseTheirAccentsAndNothingElse() {
    assertThat(lines("Antonín Dvořák, Győr")).containsExactly("Antonín Dvorák, Gyor");
  }

  @Test
  void otherScriptsAreNotTurnedIntoQuestionMarks() {
    assertThat(DefenceDocument.pdf(new DisputeEvidence("Получено", "", ""))).isEmpty();
    assertThat(DefenceDocument.pdf(new DisputeEvidence("delivered", "", "號1"))).isEmpty();
  }

  @Test
  void longWordsAreWrappedAndNotCut() {
    String address = "https://tracking.example.test/" + "0123456789".repeat(20);

    List<String> lines = lines("See " + address + " please.");

    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(88));
    assertThat(String.join("", lines)).isEqualTo("See" + address + " please.");
  }

  @Test
  void aRepeatIsTheSameDocument() {
    DisputeEvidence evidence = new DisputeEvidence("It was delivered.", "UPS", "1Z9");

    assertThat(DefenceDocument.pdf(evidence))
        .hasValueSatisfying(
            pdf -> assertThat(pdf).isEqualTo(DefenceDocument.pdf(evidence).orElseThrow()));
  }
}
