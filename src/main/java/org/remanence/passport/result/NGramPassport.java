package org.remanence.passport.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.passport.Kind;
import org.remanence.passport.Origin;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportFile;
import org.remanence.training.TrainingData;

/** Passport of what n-grams reach on the test part: the program fits them again. */
public final class NGramPassport {
  private static final String FILE = "texts.csv";

  private NGramPassport() {}

  /**
   * Passport of their accuracy, and of how many numbers were fitted.
   *
   * @param accuracy on the test part
   * @param parameters weights and biases
   * @param data that they were fitted to and measured on
   * @param fingerprint SHA-256 of the data
   */
  public static Passport of(
      double accuracy, long parameters, TrainingData data, String fingerprint) {
    int classes = data.labels().size();
    return Passport.of(Kind.N_GRAMS, Messages.text("passport.title.n-grams"), accuracy, parameters)
        .named("accuracy", "parameters")
        .origin(Origin.of("", fingerprint))
        .equation("min Σ −ln softmax(x·W + b)[y] + λ/2·Σ W²; a = (1/n)·|{ x : ŷ = y }|")
        .file(PassportFile.of(FILE, () -> csv(data)))
        .input("x, y", "counted-texts", FILE)
        .input("λ", "penalty", "100 … 0.001")
        .variable("TEXTS", FILE)
        .variable("CLASSES", classes)
        .variable("FEATURES", parameters / classes - 1)
        .build();
  }

  /** A line for each text: its part, its class and its tokens as numbers. */
  private static String csv(TrainingData data) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("part", "class", "label", "ids"));
    add(rows, "train", data.train(), data.labels());
    add(rows, "validation", data.validation(), data.labels());
    add(rows, "test", data.test(), data.labels());
    return Csv.raw(rows);
  }

  private static void add(
      List<List<String>> rows,
      String part,
      List<TrainingData.Example> examples,
      List<String> labels) {
    for (TrainingData.Example example : examples) {
      String ids =
          IntStream.of(example.ids()).mapToObj(Integer::toString).collect(Collectors.joining(" "));
      rows.add(List.of(part, String.valueOf(example.label()), labels.get(example.label()), ids));
    }
  }
}
