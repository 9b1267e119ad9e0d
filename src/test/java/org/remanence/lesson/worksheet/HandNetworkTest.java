package org.remanence.lesson.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.remanence.engine.tensor.Tensor;
import org.remanence.lesson.Exercise;
import org.remanence.lesson.Exercise.Sentence;
import org.remanence.lesson.LocalText;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;

class HandNetworkTest {
  private static final Pattern NUMBERS = Pattern.compile("<td>(−?[0-9.]+)</td>");

  private static Exercise exercise(String... textsAndLabels) {
    return new Exercise(
        Stream.iterate(0, i -> i < textsAndLabels.length, i -> i + 2)
            .map(i -> new Sentence(text(textsAndLabels[i]), text(textsAndLabels[i + 1])))
            .toList());
  }

  private static LocalText text(String english) {
    return new LocalText(Map.of("en", english));
  }

  private static Exercise negation() {
    return exercise("good", "yes", "bad", "no", "not good", "no", "not bad", "yes");
  }

  @Test
  void itsRoundedWeightsStillTellTheSentencesApart() {
    Classifier network = HandNetwork.find(negation()).orElseThrow();
    assertThat(network.hyperparameters().hidden()).isEqualTo(2);
    for (Tensor tensor : network.weights().tensors().values()) {
      for (float value : tensor.values()) {
        assertThat((double) value * 10).isCloseTo(Math.round(value * 10), within(1e-5));
      }
    }
    for (Sentence sentence : negation().sentences()) {
      Inspection read = network.inspect(sentence.text().text());
      assertThat(read.labels().get(read.predicted())).isEqualTo(sentence.label().text());
      assertThat(read.trace().probabilities()[read.predicted()])
          .isGreaterThanOrEqualTo((float) HandNetwork.SURE);
    }
  }

  @Test
  void theSameSentencesGiveTheSameNetwork() {
    assertThat(weights(HandNetwork.find(negation()).orElseThrow()))
        .isEqualTo(weights(HandNetwork.find(negation()).orElseThrow()));
  }

  private static List<String> weights(Classifier network) {
    return network.weights().tensors().values().stream()
        .map(tensor -> Arrays.toString(tensor.values()))
        .toList();
  }

  @Test
  void whereSentencesContradictEachOtherNoneIsFound() {
    assertThat(HandNetwork.find(exercise("good", "yes", "good", "no"), 1)).isEmpty();
  }

  @Test
  void theAnswerSheetHasEveryNumberUpToTheAnswer() {
    Classifier network = HandNetwork.find(negation()).orElseThrow();
    Inspection read = network.inspect("not bad");
    List<String> given = numbers(network, false);
    List<String> all = numbers(network, true);
    // Two units by four blocks by six numbers, two by five states, two classes by six numbers.
    assertThat(all).hasSize(given.size() + 48 + 10 + 12);
    double[] class0 = last(all, 12);
    assertThat(class0[0] + class0[1] + class0[2]).isCloseTo(class0[3], within(2e-3));
    assertThat(Math.exp(class0[3])).isCloseTo(class0[4], within(2e-3 * class0[4] + 1e-3));
    assertThat(class0[5]).isCloseTo(read.trace().probabilities()[0], within(6e-4));
    double[] sum = last(all, 12 + 10 + 48);
    assertThat(sum[0] + sum[1] + sum[2] + sum[3]).isCloseTo(sum[4], within(3e-3));
    assertThat(1 / (1 + Math.exp(-sum[4]))).as("i of unit 0").isCloseTo(sum[5], within(1e-3));
  }

  /** The first six of the last numbers. */
  private static double[] last(List<String> numbers, int count) {
    return numbers.subList(numbers.size() - count, numbers.size() - count + 6).stream()
        .mapToDouble(number -> Double.parseDouble(number.replace('−', '-')))
        .toArray();
  }

  private static List<String> numbers(Classifier network, boolean solved) {
    HtmlSheet sheet = new HtmlSheet();
    sheet.title("Test");
    HandTables.add(sheet, solved, network, negation());
    String page = new String(sheet.bytes(), StandardCharsets.UTF_8);
    return NUMBERS.matcher(page).results().map(found -> found.group(1)).toList();
  }
}
