package org.remanence.ui.errors;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.study.TagPredictions;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.training.PreparedData;

/**
 * Networks' tags of the words of a test part.
 *
 * @param prepared null before there are tagged data
 * @param tests the sentences of the test part
 * @param tested each network with its answers
 */
record TagSnapshot(
    PreparedData prepared, List<LabelledText> tests, Map<Architecture, Tested> tested) {
  static final TagSnapshot NONE = new TagSnapshot(null, List.of(), Map.of());

  /** A network and its tags. */
  record Tested(Classifier tagger, TagPredictions answers) {}

  /**
   * A word of the test and the tag that a network gives it.
   *
   * @param sentence that it stands in, with the word set off
   * @param text of the sentence as it is
   */
  record WordRow(TagPredictions.Word word, String sentence, String text, String predicted) {}

  /**
   * Tests networks. Takes a while; not for the JavaFX thread.
   *
   * @param before an earlier answer, whose predictions are taken again where nothing changed
   */
  static TagSnapshot of(PreparedData prepared, List<Classifier> taggers, TagSnapshot before) {
    List<LabelledText> tests = prepared.split().examples(prepared.dataset(), Part.TEST);
    Map<Architecture, Tested> tested = new EnumMap<>(Architecture.class);
    for (Classifier tagger : taggers) {
      Tested known = before.tested.get(tagger.architecture());
      boolean same = known != null && known.tagger() == tagger && before.prepared == prepared;
      tested.put(
          tagger.architecture(),
          same ? known : new Tested(tagger, TagPredictions.of(tagger, tests)));
    }
    return new TagSnapshot(prepared, tests, tested);
  }

  List<Architecture> architectures() {
    return tested.keySet().stream().toList();
  }

  /** Answers of a network; empty if it was not tested. */
  Optional<TagPredictions> answers(Architecture architecture) {
    return Optional.ofNullable(tested.get(architecture)).map(Tested::answers);
  }

  /** Wrong words of a network, or those of a cell of its confusion matrix; the surest first. */
  List<WordRow> words(Architecture architecture, Optional<SentenceFilter.ConfusionCell> cell) {
    Optional<TagPredictions> found = answers(architecture);
    if (found.isEmpty()) {
      return List.of();
    }
    List<String> labels = found.get().labels();
    List<WordRow> rows = new ArrayList<>();
    for (TagPredictions.Word word : found.get().scored()) {
      String predicted = labels.get(word.predicted());
      boolean shown =
          cell.map(of -> of.actual().equals(word.tag()) && of.predicted().equals(predicted))
              .orElse(!word.isRight());
      if (shown) {
        LabelledText sentence = tests.get(word.sentence());
        rows.add(new WordRow(word, setOff(sentence, word.place()), sentence.text(), predicted));
      }
    }
    rows.sort((one, other) -> Float.compare(other.word().confidence(), one.word().confidence()));
    return rows;
  }

  private static String setOff(LabelledText sentence, int place) {
    List<String> words = sentence.words();
    return String.join(
        " ",
        IntStream.range(0, words.size())
            .mapToObj(i -> i == place ? "[" + words.get(i) + "]" : words.get(i))
            .toList());
  }
}
