package org.remanence.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.Signal;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.SampleModels;

class UnitSumTest {
  private static final double CLOSE = 1e-5;

  @ParameterizedTest
  @CsvSource({
    "RNN, true", "LSTM, true", "GRU, true", "BIDIRECTIONAL_LSTM, true", "STACKED_LSTM, true",
    "RNN, false", "LSTM, false", "GRU, false", "BIDIRECTIONAL_LSTM, false", "STACKED_LSTM, false"
  })
  void sumsLeadToTheEnginesValues(Architecture architecture, boolean mask) {
    Classifier classifier =
        SampleModels.of(architecture, SampleModels.hyperparameters(4, 3, mask), 7).classifier();
    Inspection inspection = classifier.inspect("le film était bon");
    for (int layer = 0; layer < inspection.trace().layers().size(); layer++) {
      for (int token = 0; token < 4; token++) {
        for (int unit = 0; unit < 3; unit++) {
          List<UnitSum> sums = UnitSum.of(CellReading.of(inspection), layer, token, unit);
          for (UnitSum sum : sums) {
            assertThat(activation(sum, reset(sums)))
                .as("%s, layer %d, token %d, unit %d", sum.signal(), layer, token, unit)
                .isEqualTo(sum.value(), within(CLOSE));
          }
          assertThat(sums).hasSize(architecture.cell().blockCount());
        }
      }
    }
  }

  private static double activation(UnitSum sum, double reset) {
    boolean gruCandidate = sum.signal() == Signal.CANDIDATE && !Double.isNaN(reset);
    double recurrent = sum.recurrent() + sum.recurrentBias();
    double total = sum.input() + sum.inputBias() + (gruCandidate ? reset * recurrent : recurrent);
    return sum.signal().isGate() ? 1 / (1 + Math.exp(-total)) : Math.tanh(total);
  }

  private static double reset(List<UnitSum> sums) {
    return sums.size() == CellType.GRU.blockCount()
        ? sums.stream()
            .filter(sum -> sum.signal() == Signal.RESET_GATE)
            .findFirst()
            .orElseThrow()
            .value()
        : Double.NaN;
  }
}
