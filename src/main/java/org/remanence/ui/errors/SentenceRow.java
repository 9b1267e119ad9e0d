package org.remanence.ui.errors;

import java.util.EnumMap;
import java.util.Map;
import org.remanence.model.NetworkKey;
import org.remanence.study.Difficulty;
import org.remanence.text.FoldedText;
import org.remanence.text.LabelledText;

/**
 * A test sentence and what each network says of it.
 *
 * @param difficulties how hard it is in each respect; {@link Difficulty#UNKNOWN} where nobody says
 * @param answers of the networks that read it
 * @param searchable its text without case and accents
 */
record SentenceRow(
    LabelledText example,
    Map<Difficulty, Integer> difficulties,
    Map<NetworkKey, SentencePrediction> answers,
    String searchable) {
  /** The row of an example. */
  static SentenceRow of(LabelledText example, Map<NetworkKey, SentencePrediction> answers) {
    Map<Difficulty, Integer> difficulties = new EnumMap<>(Difficulty.class);
    for (Difficulty difficulty : Difficulty.values()) {
      difficulties.put(difficulty, difficulty.of(example));
    }
    return new SentenceRow(example, difficulties, answers, FoldedText.of(example.text()));
  }

  String text() {
    return example.text();
  }

  boolean isWrong(NetworkKey network) {
    SentencePrediction answer = answers.get(network);
    return answer != null && answer.isWrong();
  }

  /** Returns whether not all networks say the same. */
  boolean isDisputed() {
    return answers.values().stream().map(SentencePrediction::label).distinct().count() > 1;
  }
}
