package org.remanence.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.remanence.model.Hyperparameters;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.text.Split;
import org.remanence.text.TextEncoder;
import org.remanence.text.Tokenizer;
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
        sentences.add(Tokenizer.tokenize(dataset.examples().get(i).text()));
      }
    }
    Vocabulary vocabulary = Vocabulary.fit(sentences, hyperparameters.maxWords());
    TextEncoder encoder = new TextEncoder(vocabulary, hyperparameters.maxLength());
    List<String> labels = dataset.labels();
    Map<Part, List<TrainingData.Example>> parts = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      parts.put(part, new ArrayList<>());
    }
    for (int i = 0; i < dataset.examples().size(); i++) {
      LabelledText example = dataset.examples().get(i);
      parts
          .get(split.parts().get(i))
          .add(
              new TrainingData.Example(
                  encoder.encode(example.text()).ids(), labels.indexOf(example.label())));
    }
    return new TrainingData(
        vocabulary,
        labels,
        parts.get(Part.TRAIN),
        parts.get(Part.VALIDATION),
        parts.get(Part.TEST),
        dataset.fingerprint(),
        new Dataset(dataset.name(), split.examples(dataset, Part.TEST)).fingerprint(),
        null);
  }
}
