package org.remanence.passport.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.model.Classifier;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;
import org.remanence.passport.PassportFile;
import org.remanence.study.Difficulty;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.text.TextEncoder;

/**
 * A network and the texts it was tested on: whose scores passports are asked for.
 *
 * @param part of the data that the texts are
 */
public record ExamplesReading(
    Classifier classifier, NetworkOrigin origin, Part part, List<LabelledText> examples) {
  private static final String FILE = "examples.csv";

  String architecture() {
    return origin.name(classifier);
  }

  /** The part in words, such as “test part”. */
  String partName() {
    return Messages.text("passport.part." + part.name().toLowerCase(Locale.ROOT));
  }

  /** A passport of a score, with the files, the data and the network's origin. */
  PassportBuilder passport(Kind kind, String title, double... values) {
    return ofSome(examples.size(), kind, title, values);
  }

  /**
   * The same of a score of some of the texts.
   *
   * @param count how many of them
   */
  PassportBuilder ofSome(int count, Kind kind, String title, double... values) {
    PassportFile network = origin.file(classifier);
    String data =
        Messages.text(
            "passport.tested",
            origin.data().isEmpty() ? origin.fingerprint() : origin.data(),
            partName(),
            examples.size());
    return Passport.of(kind, title, values)
        .origin(origin.of(classifier, data))
        .file(network)
        .file(PassportFile.of(FILE, this::csv))
        .input("W, U, b", "weights", network.name())
        .input("x, y", "examples", FILE)
        .input("n", "count", count)
        .variable("NETWORK", network.name())
        .variable("EXAMPLES", FILE);
  }

  /** A line for each text: itself, its class, its tokens' numbers, and how hard it is. */
  private String csv() {
    TextEncoder encoder =
        new TextEncoder(classifier.vocabulary(), classifier.hyperparameters().maxLength());
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("text", "label", "ids", "level", "distance", "length"));
    for (LabelledText example : examples) {
      String ids =
          IntStream.of(encoder.encode(example.text()).ids())
              .mapToObj(Integer::toString)
              .collect(Collectors.joining(" "));
      rows.add(
          List.of(
              example.text(),
              example.label(),
              ids,
              number(Difficulty.LEVEL.of(example)),
              number(Difficulty.DISTANCE.of(example)),
              number(Difficulty.LENGTH.of(example))));
    }
    return Csv.raw(rows);
  }

  private static String number(int value) {
    return value == Difficulty.UNKNOWN ? "" : String.valueOf(value);
  }
}
