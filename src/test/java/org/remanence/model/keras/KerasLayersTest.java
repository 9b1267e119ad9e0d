package org.remanence.model.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Attribution;
import org.remanence.model.Inspection;
import org.remanence.model.keras.file.KerasFile;
import org.remanence.model.keras.input.IdInput;
import org.remanence.model.keras.input.Padding;
import org.remanence.model.keras.input.Padding.Side;

/** Layers give what Keras itself gave, which computes in single precision. */
class KerasLayersTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "keras");
  private static final double SINGLE = 1e-6;

  private static KerasModel model(String name) {
    return KerasFile.read(FOLDER.resolve(name + ".keras"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flatten",
        "flatten-vector",
        "normalised-features",
        "normalised-steps",
        "masked-normalised",
        "activations",
        "backwards"
      })
  void outputsAreThoseOfKeras(String name) {
    assertThat(ExpectedOutputs.read(FOLDER.resolve(name + ".golden.json")).compare(model(name)))
        .hasSize(3)
        .allSatisfy(
            each -> assertThat(each.largest()).as(each.toString()).isLessThanOrEqualTo(SINGLE));
  }

  @Test
  void aLayerThatKnowsTheNumberOfStepsReadsNoOther() {
    KerasModel flatten = model("flatten");
    assertThat(flatten.fixedSteps()).hasValue(6);
    assertThatThrownBy(() -> flatten.read(new int[] {1, 2, 3}))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("6 steps")
        .hasMessageContaining("3");
    assertThat(model("flatten-vector").fixedSteps()).isEmpty();
    assertThat(model("normalised-steps").fixedSteps()).hasValue(4);
  }

  /** In the window nothing is read until padding is chosen; then prefixes are padded alike. */
  @Test
  void paddedToItsStepsItIsLookedInto() {
    KerasNetwork given =
        KerasNetwork.of("flatten.keras", model("flatten"))
            .reading(new IdInput(new int[] {3, 4, 5}, Padding.NONE));
    assertThat(given.inspect("").tokens()).isEmpty();
    Padding padding = new Padding(OptionalInt.of(6), Side.FRONT, Side.FRONT);
    KerasNetwork padded = given.reading(given.input().padded(padding));
    Inspection read = padded.inspect("");
    assertThat(read.tokens()).extracting(Inspection.Token::id).containsExactly(3, 4, 5);
    double[] whole = padded.model().read(new int[] {0, 0, 0, 3, 4, 5}).output().rows()[0];
    double[] first = padded.model().read(new int[] {0, 0, 0, 0, 0, 3}).output().rows()[0];
    assertThat(read.trace().probabilities()[1]).isEqualTo((float) whole[1]);
    assertThat(padded.prefixProbabilities(read, 0)[0][1]).isEqualTo((float) first[1]);
    Attribution attribution = padded.attribute(read, 1);
    assertThat(attribution.leaveOneOut()).hasSize(3).doesNotContain(Double.NaN);
  }
}
