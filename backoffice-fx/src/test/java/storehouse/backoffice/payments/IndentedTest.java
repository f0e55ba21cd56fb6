package storehouse.backoffice.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndentedTest {

  @Test
  void jsonIsIndentedAndItsTextsStayAsTheyAre() {
    assertThat(Indented.of("{\"a\":[1,{\"b\":\"x, {y}: \\\"z\\\"\"}],\"c\":{},\"d\":[]}"))
        .isEqualTo(
            """
            {
              "a": [
                1,
                {
                  "b": "x, {y}: \\"z\\""
                }
              ],
              "c": {},
              "d": []
            }""");
  }

  @Test
  void jsonThatWasCutOffIsIndentedAsFarAsItGoes() {
    assertThat(Indented.of("{\"a\":{\"b\":\"x…")).isEqualTo("{\n  \"a\": {\n    \"b\": \"x…");
    assertThat(Indented.of("{\"a\":}]}")).startsWith("{\n  \"a\": ");
  }

  @Test
  void aFormHasALineForEachField() {
    assertThat(Indented.of("metadata%5Border_id%5D=77&payment_method=[removed]&cut=%5"))
        .isEqualTo("metadata[order_id] = 77\npayment_method = [removed]\ncut = %5");
  }

  @Test
  void whatIsNeitherStaysAsItIs() {
    assertThat(Indented.of("[removed]")).isEqualTo("[removed]");
    assertThat(Indented.of("")).isEmpty();
  }
}
