package org.remanence.study.lag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.remanence.study.automaton.ExtractionStrings;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.text.Split;
import org.remanence.text.lag.LagExample;
import org.remanence.training.DataPreparation;
import org.remanence.training.TrainingData;

/**
 * Sequences that one seed draws. Each part is drawn by itself: where a task has few different
 * sequences of a short lag, a question may have been in training, too.
 *
 * @param texts those of training, of validation, then the questions
 * @param data its test part has {@link LagSettings#QUESTIONS} for each lag asked, in their order
 * @param known questions of each lag that stand in the training part word for word
 */
record LagSequences(long seed, List<String> texts, TrainingData data, List<Integer> known) {

  static LagSequences draw(LagSettings settings, long seed) {
    Random random = new Random(seed);
    List<LabelledText> texts = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < LagSettings.TRAINING + LagSettings.VALIDATION; i++) {
      texts.add(text(settings.task().draw(settings.drawLag(random), random)));
      parts.add(i < LagSettings.TRAINING ? Part.TRAIN : Part.VALIDATION);
    }
    Set<String> trained = new HashSet<>();
    texts.subList(0, LagSettings.TRAINING).forEach(each -> trained.add(each.text()));
    List<Integer> known = new ArrayList<>();
    for (int lag : settings.askedLags()) {
      int seen = 0;
      for (int i = 0; i < LagSettings.QUESTIONS; i++) {
        LagExample question = settings.task().draw(lag, random);
        texts.add(text(question));
        parts.add(Part.TEST);
        seen += trained.contains(question.text()) ? 1 : 0;
      }
      known.add(seen);
    }
    Dataset dataset = new Dataset(settings.task().name(), texts);
    Split split = new Split(parts, known.stream().mapToInt(Integer::intValue).sum());
    return new LagSequences(
        seed,
        texts.stream().map(LabelledText::text).toList(),
        DataPreparation.prepare(dataset, split, settings.common(seed)),
        known);
  }

  /** Questions of the longest lag in training, to look at gradients on. */
  List<TrainingData.Example> probes(LagSettings settings) {
    int from = settings.trainedIndex() * LagSettings.QUESTIONS;
    return data.test().subList(from, from + LagGradient.PROBES);
  }

  /**
   * Strings for an automaton: the questions are those of the lags in training, then longer ones.
   */
  ExtractionStrings strings(LagSettings settings) {
    int questions = LagSettings.TRAINING + LagSettings.VALIDATION;
    int trained = settings.trainedIndex() + 1;
    int longer = questions + trained * LagSettings.QUESTIONS;
    return ExtractionStrings.distinct(
        texts.subList(0, LagSettings.TRAINING),
        texts.subList(LagSettings.TRAINING, questions),
        shuffled(texts.subList(questions, longer)),
        shuffled(texts.subList(longer, texts.size())));
  }

  /** Strings of all lags in turn, for not all of them are used. */
  private List<String> shuffled(List<String> strings) {
    List<String> shuffled = new ArrayList<>(strings);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  private static LabelledText text(LagExample example) {
    return new LabelledText(example.text(), example.label(), 0, 0, example.decisive());
  }
}
