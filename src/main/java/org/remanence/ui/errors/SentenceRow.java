package org.remanence.ui.errors;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.remanence.model.Architecture;
import org.remanence.study.Difficulty;
import org.remanence.text.FoldedText;
import org.remanence.text.LabelledText;

/**
 * A test sentence and what each network says of it.
 *
 * @param difficulties how hard it is in each respect; {@link Difficulty#UNKNOWN} where nobody says
 * @param answers in the order of the architectures
 * @param searchable its text without case and accents
 */
record SentenceRow(
    LabelledText example,
    Map<Difficulty, Integer> difficulties,
    Map<Architecture, SentencePrediction> answers,
    String searchable) {
  /** The row of the test example of that index. */
  static SentenceRow of(LabelledText example, int index, List<TestedNetwork> networks) {
    Map<Difficulty, Integer> difficulties = new EnumMap<>(Difficulty.class);
    for (Difficulty difficulty : Difficulty.values()) {
      difficulties.put(difficulty, difficulty.of(example));
    }
    Map<Architecture, SentencePrediction> answers = new EnumMap<>(Architecture.class);
    networks.forEach(network -> answers.put(network.architecture(), network.answer(index)));
    return new SentenceRow(example, difficulties, answers, FoldedText.of(example.text()));
  }

  String text() {
    return example.text();
  }

  boolean isWrong(Architecture architecture) {
    SentencePrediction answer = answers.get(architecture);
    return answer != null && answer.isWrong();
  }

  /** Returns whether not all networks say the same. */
  boolean isDisputed() {
    return answers.values().stream().map(SentencePrediction::label).distinct().count() > 1;
  }
}
