package org.remanence.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMendsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "trÃ¨s bien|très bien|DOUBLE_ACCENTS",
        "Oh<br />well &amp; good|Oh well & good|HTML",
        "trÃ¨s<br>bien|très bien|DOUBLE_ACCENTS HTML",
        "two  blanks & a < sign|two  blanks & a < sign|''",
        "Île, Ã et Â|Île, Ã et Â|''",
      })
  void whatIsMendedIsWhatIsFound(String text, String mended, String kinds) {
    List<String> expected = kinds.isEmpty() ? List.of() : List.of(kinds.split(" "));
    TextMends all = new TextMends(EnumSet.allOf(Mend.class));
    TextMends none = new TextMends(Set.of());
    for (TextMends mends : List.of(all, none)) {
      Findings findings = new Findings();
      String result = mends.mend(text, 1, findings);
      assertThat(result).isEqualTo(mends == all ? mended : text).isEqualTo(mends.mend(text));
      assertThat(findings.problems(Set.of()))
          .extracting(problem -> problem.kind().name())
          .containsExactlyElementsOf(expected);
    }
  }
}
