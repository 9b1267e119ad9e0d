package org.remanence.training;

import java.util.ArrayList;
import java.util.List;
import org.remanence.model.Hyperparameters;
import org.remanence.text.Dataset;
import org.remanence.text.EncodedText;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.text.Split;
import org.remanence.text.TextEncoder;
import org.remanence.text.Vocabulary;

/** Turns labelled texts into numbers. The vocabulary is learnt from the training part alone. */
public final class DataPreparation {
  private DataPreparation() {}

  /** The examples of each part of {@code split}, encoded. */
  public static TrainingData prepare(
      Dataset dataset, Split split, Hyperparameters hyperparameters) {
    List<List<String>> sentences = new ArrayList<>();
    for (int i = 0; i < dataset.examples().size(); i++) {
      if (split.parts().get(i) == Part.TRAIN) {
        sentences.add(dataset.examples().get(i).tokens());
      }
    }
    return encode(
        dataset, split, Vocabulary.fit(sentences, hyperparameters.maxWords()), hyperparameters);
  }

  /** The same in the words of a vocabulary. */
  static TrainingData encode(
      Dataset dataset, Split split, Vocabulary vocabulary, Hyperparameters hyperparameters) {
    TextEncoder encoder = new TextEncoder(vocabulary, hyperparameters.maxLength());
    return new TrainingData(
        dataset.task(),
        vocabulary,
        dataset.labels(),
        examples(dataset, split, Part.TRAIN, encoder),
        examples(dataset, split, Part.VALIDATION, encoder),
        examples(dataset, split, Part.TEST, encoder),
        dataset.fingerprint(),
        new Dataset(dataset.name(), split.examples(dataset, Part.TEST)).fingerprint(),
        null,
        null);
  }

  private static List<TrainingData.Example> examples(
      Dataset dataset, Split split, Part part, TextEncoder encoder) {
    List<String> labels = dataset.labels();
    return split.examples(dataset, part).stream()
        .map(example -> example(example, encoder.encode(example.tokens()), labels))
        .toList();
  }

  /** Of a tagged sentence that is too long, the tags go with the words. */
  private static TrainingData.Example example(
      LabelledText text, EncodedText encoded, List<String> labels) {
    List<String> tags = text.tags();
    return tags.isEmpty()
        ? new TrainingData.Example(encoded.ids(), labels.indexOf(text.label()))
        : new TrainingData.Example(
            encoded.ids(),
            tags.subList(encoded.dropped(), tags.size()).stream()
                .mapToInt(labels::indexOf)
                .toArray());
  }
}
