package org.remanence.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.engine.BlockTrace;
import org.remanence.engine.TransformerShape;
import org.remanence.engine.cell.BlockPart;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.explain.drawing.CellLayout;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.LargeWeights;
import org.remanence.model.SampleModels;

/** A transformer's block is told with the numbers that the engine computed, word by word. */
class BlockFormulasTest {
  private static final String TEXT = "le film était bon mais long";

  private static CellRun run(boolean mask) {
    Classifier network =
        LargeWeights.in(
            SampleModels.of(Architecture.TRANSFORMER, SampleModels.hyperparameters(4, 5, mask), 7)
                .classifier());
    return CellRun.of(network, "le film était bon", List.of());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyLineComesToWhatTheEngineComputed(boolean mask) {
    CellRun run = run(mask);
    for (int token = 0; token < run.tokens().size(); token++) {
      for (int unit = 0; unit < run.units(0); unit++) {
        StepValues step = run.played(0).values(token, unit);
        for (Formulas.Equation line : run.played(0).equations(token, unit)) {
          assertThat(line.text())
              // An arrow would lead from what the numbers come to to another result.
              .doesNotContain("→")
              .endsWith(" = " + NumberText.decimal(step.get(line.result()), 3));
        }
      }
    }
  }

  @Test
  void theLinesFollowTheBlockFromPhaseToPhase() {
    List<Formulas.Equation> lines = run(true).played(0).equations(3, 1);
    assertThat(lines)
        .extracting(Formulas.Equation::result)
        .containsExactly(
            Quantity.STREAM,
            Quantity.ATTENTION_NORM,
            Quantity.FIRST_HEAD,
            Quantity.READ,
            Quantity.MIDDLE,
            Quantity.INNER_NORM,
            Quantity.SUM,
            Quantity.HIDDEN_STATE);
    assertThat(lines).extracting(Formulas.Equation::phase).isSorted();
    assertThat(run(true).played(0).equations(3, 4).get(2).result()).isEqualTo(Quantity.SECOND_HEAD);
  }

  @Test
  void ofManyWordsTheLessReadOnesAreToldTogether() {
    Classifier network = SampleModels.of(Architecture.TRANSFORMER).classifier();
    String read = CellRun.of(network, TEXT, List.of()).played(0).equations(5, 0).get(3).text();
    assertThat(read.substring(0, read.lastIndexOf(" = "))).contains("(2 others)");
    assertThat(read.chars().filter(letter -> letter == '·')).hasSize(5);
  }

  @Test
  void queriesKeysAndValuesAreProductsOfTheNormalisedStream() {
    CellRun run = run(true);
    BlockTrace block = run.layers().get(0).block().orElseThrow();
    var weights = run.own().orElseThrow().weights();
    String layer = run.layers().get(0).name();
    float[][] kernel = weights.get(TensorNames.of(layer, "attention.kernel")).rows();
    float[] bias = weights.get(TensorNames.of(layer, "attention.bias")).values();
    int width = 2 * block.headWidth();
    List<BlockPart> parts = List.of(BlockPart.QUERY, BlockPart.KEY, BlockPart.VALUE);
    for (int part = 0; part < parts.size(); part++) {
      for (int i = 0; i < width; i++) {
        int column = part * width + i;
        float[] normed = block.row(BlockPart.ATTENTION_NORM, 2);
        double sum =
            IntStream.range(0, normed.length)
                .mapToDouble(j -> (double) normed[j] * kernel[j][column])
                .sum();
        assertThat((double) block.row(parts.get(part), 2)[i])
            .isCloseTo(sum + bias[column], within(1e-4));
      }
    }
  }

  @Test
  void paddingThatIsReadKeepsItsWeightInFrontOfTheWords() {
    BlockTrace block = run(false).layers().get(0).block().orElseThrow();
    assertThat(block.skipped()).isPositive();
    for (int head = 0; head < TransformerShape.HEADS; head++) {
      float[] weights = block.weights(head, 1);
      assertThat(IntStream.range(0, weights.length).mapToDouble(s -> weights[s]).sum())
          .isCloseTo(1, within(1e-5));
      assertThat(weights).hasSizeGreaterThan(block.skipped() + 2);
    }
  }

  @Test
  void everyNumberOfTheBlockIsInTheDrawing() {
    Set<Quantity> drawn =
        Stream.concat(
                CellLayout.of(Architecture.TRANSFORMER.cell()).wires().stream()
                    .map(CellLayout.Wire::quantity),
                CellLayout.of(Architecture.TRANSFORMER.cell()).parts().stream()
                    .map(CellLayout.Part::quantity)
                    .filter(Objects::nonNull))
            .collect(Collectors.toSet());
    assertThat(drawn).isEqualTo(run(true).played(0).values(1, 0).values().keySet());
  }

  @Test
  void theSentenceNamesTheWordThatEachHeadReadsMost() {
    CellRun run = run(true);
    BlockTrace block = run.layers().get(0).block().orElseThrow();
    String told = run.played(0).sentence(3, 0);
    for (int head = 0; head < TransformerShape.HEADS; head++) {
      float[] weights = block.weights(head, 3);
      int most =
          IntStream.range(0, 4)
              .reduce(0, (best, word) -> weights[word] > weights[best] ? word : best);
      assertThat(told)
          .contains(
              "head %d reads “%s” (word %d) most (weight %s)"
                  .formatted(
                      head + 1, run.tokens().get(most), most + 1, NumberText.value(weights[most])));
    }
    assertThat(told).startsWith("At “bon”, head 1 reads");
  }
}
