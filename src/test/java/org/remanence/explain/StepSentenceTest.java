package org.remanence.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.remanence.engine.CellType;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;

class StepSentenceTest {
  private static final List<String> WORDS = List.of("good", "but");

  /** Two units at two words: those of a signal at the first word, then at the second. */
  private static float[][] rows(double... values) {
    float[] all = new float[4];
    for (int i = 0; i < all.length; i++) {
      all[i] = (float) values[i];
    }
    return new float[][] {{all[0], all[1]}, {all[2], all[3]}};
  }

  private static LayerTrace lstm(boolean backward) {
    return new LayerTrace(
        "recurrent.0",
        CellType.LSTM,
        backward,
        Map.of(
            Signal.INPUT_GATE, rows(0.5, 0.5, 0.6, 0.5),
            Signal.FORGET_GATE, rows(0.91, 0.5, 0.12, 0.5),
            Signal.OUTPUT_GATE, rows(0.2, 0.2, 0.3, 0.2),
            Signal.CANDIDATE, rows(-1, 1, 1, 1),
            Signal.CELL_STATE, rows(0.4, 0, -0.2, 0),
            Signal.HIDDEN_STATE, rows(0.25, 0, -0.75, 0)),
        Map.of(
            Signal.CELL_STATE, new float[2],
            Signal.HIDDEN_STATE, new float[2]));
  }

  @Test
  void itNamesTheGateThatMovedMost() {
    assertThat(StepSentence.of(lstm(false), WORDS, 1, 0))
        .isEqualTo(
            "unit 0: at “but” the forget gate f falls from 0.910 to 0.120."
                + " c goes from 0.400 to −0.200. h goes from 0.250 to −0.750.");
  }

  @Test
  void aSmallChangeIsCalledOne() {
    LayerTrace gru =
        new LayerTrace(
            "recurrent.0",
            CellType.GRU,
            false,
            Map.of(
                Signal.UPDATE_GATE, rows(0.431, 0, 0.401, 0),
                Signal.RESET_GATE, rows(0.5, 0, 0.52, 0),
                Signal.CANDIDATE, rows(0, 0, 0, 0),
                Signal.HIDDEN_STATE, rows(0, 0, 0, 0)),
            Map.of(Signal.HIDDEN_STATE, new float[2]));
    assertThat(StepSentence.of(gru, WORDS, 1, 0))
        .startsWith("unit 0: at “but” the update gate z hardly moves, from 0.431 to 0.401.");
  }

  @Test
  void ofAllUnitsItSaysWhatIsShownOfThemTogether() {
    assertThat(StepSentence.of(lstm(false), WORDS, 1, StepValues.ALL_UNITS))
        .startsWith("all units: at “but” the forget gate f falls from 0.705 to 0.310.");
  }

  @Test
  void atTheFirstWordItSaysHowFarTheGatesAreOpen() {
    assertThat(StepSentence.of(lstm(false), WORDS, 0, 0))
        .startsWith(
            "unit 0: “good” is the first word read: input gate i 0.500, forget gate f 0.910,")
        .endsWith("h goes from 0.000 to 0.250.");
    assertThat(StepSentence.of(lstm(true), WORDS, 1, 0)).contains("“but” is the first word read");
    assertThat(StepSentence.of(lstm(true), WORDS, 0, 0))
        .contains("the forget gate f rises from 0.120 to 0.910");
  }

  @Test
  void aCellWithoutGatesHasItsStateAlone() {
    LayerTrace rnn =
        new LayerTrace(
            "recurrent.0",
            CellType.RNN,
            false,
            Map.of(Signal.HIDDEN_STATE, rows(0.25, 0, -0.75, 0)),
            Map.of(Signal.HIDDEN_STATE, new float[2]));
    assertThat(StepSentence.of(rnn, WORDS, 1, 0))
        .isEqualTo("unit 0: At “but” h goes from 0.250 to −0.750.");
  }
}
