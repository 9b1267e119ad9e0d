package org.remanence.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;

class DatasetTest {

  @Test
  void fingerprintsTextsAndLabelsInOrder() {
    String fingerprint = dataset("ab|c", "d|e").fingerprint();
    assertThat(fingerprint)
        .matches("[0-9a-f]{64}")
        .isEqualTo(new Dataset("other", dataset("ab|c", "d|e").examples()).fingerprint())
        .isNotEqualTo(dataset("a|bc", "d|e").fingerprint())
        .isNotEqualTo(dataset("d|e", "ab|c").fingerprint());
  }

  @Test
  void acceptsThreeSentencesPerLabel() {
    Dataset enough = dataset("a|x", "b|x", "c|x", "d|y", "e|y", "f|y");
    assertThatCode(() -> DatasetChecks.requireTrainable(enough)).doesNotThrowAnyException();
    assertThat(DatasetChecks.isTrainable(enough)).isTrue();
  }

  @Test
  void saysWhatTrainingLacks() {
    assertRefused("text.check.empty", "no examples");
    assertRefused("text.check.one-label", "label “x”", "a|x", "b|x", "c|x");
    assertRefused(
        "text.check.swapped", "3 different labels for 4 examples", "x|a", "x|b", "y|c", "y|a");
    // The same words in another case or punctuation are no new sentence.
    assertRefused(
        "text.check.too-few-sentences",
        "too few different sentences: “y” (2)",
        "a|x",
        "b|x",
        "c|x",
        "d|y",
        "e|y",
        "E!|y");
  }

  private static void assertRefused(String key, String message, String... rows) {
    LocalizedException refusal =
        catchThrowableOfType(
            LocalizedException.class, () -> DatasetChecks.requireTrainable(dataset(rows)));
    assertThat(DatasetChecks.isTrainable(dataset(rows))).isFalse();
    assertThat(refusal.key()).isEqualTo(key);
    assertThat(refusal.getMessage()).startsWith("rows.csv").contains(message);
    Locale before = Messages.language();
    try {
      Messages.use(Locale.FRENCH);
      assertThat(refusal.getLocalizedMessage())
          .startsWith("rows.csv\u00A0: ")
          .contains("Attendu\u00A0: ")
          .doesNotContain("{");
    } finally {
      Messages.use(before);
    }
  }

  private static Dataset dataset(String... rows) {
    List<LabelledText> examples =
        Arrays.stream(rows)
            .map(row -> row.split("\\|", -1))
            .map(cells -> new LabelledText(cells[0], cells[1], 0, 0))
            .toList();
    return new Dataset("rows.csv", examples);
  }
}
