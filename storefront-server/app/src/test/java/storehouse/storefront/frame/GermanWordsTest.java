package storehouse.storefront.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a shopper reads is there in German wherever it is there in English.
class GermanWordsTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d[^}]*}");

  private static Properties read(String bundle) throws IOException {
    Properties words = new Properties();
    try (InputStream in = GermanWordsTest.class.getResourceAsStream("/storehouse/" + bundle)) {
      words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    }
    return words;
  }

  @ParameterizedTest
  @CsvSource({
    "storefront/messages_en, storefront/messages_de",
    "order/timeline, order/timeline_de",
    "notification/mails, notification/mails_de",
    "pricing/texts, pricing/texts_de"
  })
  void everyTextIsThereInGermanWithTheSameArguments(String english, String german)
      throws IOException {
    Properties originals = read(english + ".properties");
    Properties translations = read(german + ".properties");

    assertThat(translations.keySet()).isEqualTo(originals.keySet());
    for (String key : originals.stringPropertyNames()) {
      assertThat(arguments(translations, key)).as(key).isEqualTo(arguments(originals, key));
    }
  }

  private static Set<String> arguments(Properties words, String key) {
    return ARGUMENT
        .matcher(words.getProperty(key, ""))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
