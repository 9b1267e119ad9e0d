package org.remanence.passport.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.model.Classifier;
import org.remanence.passport.Kind;
import org.remanence.passport.Origin;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportBuilder;
import org.remanence.passport.PassportFile;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.Part;
import org.remanence.text.Split;
import org.remanence.text.Tokenizer;
import org.remanence.text.Vocabulary;

/**
 * Passport of the number of texts of a kind.
 *
 * @param split the part of each; empty while they are not split
 */
public record CountPassport(Dataset dataset, Optional<Split> split) {
  private static final String FILE = "texts.csv";
  private static final String LABEL = "label";
  private static final String PART = "part";
  private static final String TOKENS = "tokens";
  private static final String TRAINED_ON = "trained_on";

  /** Passport of how many texts there are, and of how many of some classes. */
  public Passport labels(List<String> labels) {
    List<Map<String, Object>> asked = new ArrayList<>();
    asked.add(Map.of());
    labels.forEach(label -> asked.add(Map.of(LABEL, label)));
    List<String> names = new ArrayList<>(List.of(PassportBuilder.number("all-texts")));
    names.addAll(labels);
    return counts(Messages.text("passport.title.texts", dataset.name()), asked, names);
  }

  /** Passport of how many texts each part has: for training, for validation, for the test. */
  public Passport parts() {
    return counts(
        Messages.text("passport.title.parts"),
        List.of(of(Part.TRAIN), of(Part.VALIDATION), of(Part.TEST)),
        List.of(name(Part.TRAIN), name(Part.VALIDATION), name(Part.TEST)));
  }

  /** Passport of how many texts of validation and test stand in the training part as well. */
  public Passport leaks() {
    return counts(
        Messages.text("passport.title.leaks"),
        List.of(
            Map.of(PART, id(Part.VALIDATION), TRAINED_ON, true),
            Map.of(PART, id(Part.TEST), TRAINED_ON, true)),
        List.of(name(Part.VALIDATION), name(Part.TEST)));
  }

  /** Passport of how many texts of a class the test has, and of all its texts. */
  public Passport tests(String label) {
    return counts(
        Messages.text("passport.title.tests", label),
        List.of(Map.of(PART, id(Part.TEST), LABEL, label), of(Part.TEST)),
        List.of(label, PassportBuilder.number("all-texts")));
  }

  /**
   * Passport of how many words a network knows that stand in a text to be measured on, but in none
   * to be trained on.
   */
  public Passport untrainedWords(Classifier network, NetworkOrigin origin) {
    Set<String> words = words(Part.VALIDATION, Part.TEST);
    words.removeAll(words(Part.TRAIN));
    long known =
        words.stream().filter(word -> network.vocabulary().id(word) != Vocabulary.UNKNOWN).count();
    PassportFile file = origin.file(network);
    String title = Messages.text("passport.title.untrained-words", origin.name(network));
    return ofTexts(Kind.UNTRAINED_WORDS, title, known)
        .equation("|V ∩ ((W_val ∪ W_test) \\ W_train)|")
        .file(file)
        .input("V", "vocabulary-file", file.name())
        .input("W", "counted-texts", FILE)
        .variable("NETWORK", file.name())
        .build();
  }

  private Set<String> words(Part... of) {
    return Stream.of(of)
        .flatMap(part -> split.orElseThrow().examples(dataset, part).stream())
        .flatMap(example -> Tokenizer.tokenize(example.text()).stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String name(Part part) {
    return Messages.text("passport.part." + id(part));
  }

  private static Map<String, Object> of(Part part) {
    return Map.of(PART, id(part));
  }

  private Passport counts(String title, List<Map<String, Object>> asked, List<String> names) {
    List<Map<String, Object>> rows = rows();
    double[] counts =
        asked.stream()
            .mapToDouble(
                each ->
                    rows.stream()
                        .filter(row -> row.entrySet().containsAll(each.entrySet()))
                        .count())
            .toArray();
    return ofTexts(Kind.COUNT, title, counts)
        .named(counts.length > 1 ? names : List.of())
        .equation("|{ x : … }|")
        .input("x", "counted-texts", FILE)
        .variable("COUNTS", asked)
        .build();
  }

  private PassportBuilder ofTexts(Kind kind, String title, double... values) {
    return Passport.of(kind, title, values)
        .origin(Origin.of(dataset.name(), dataset.fingerprint()))
        .file(PassportFile.of(FILE, this::csv))
        .variable("TEXTS", FILE);
  }

  private List<Map<String, Object>> rows() {
    Set<String> trainedOn =
        split.stream()
            .flatMap(parts -> parts.examples(dataset, Part.TRAIN).stream())
            .map(CountPassport::tokens)
            .collect(Collectors.toCollection(HashSet::new));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < dataset.examples().size(); i++) {
      LabelledText example = dataset.examples().get(i);
      rows.add(
          Map.of(
              "text",
              example.text(),
              LABEL,
              example.label(),
              PART,
              part(i),
              TOKENS,
              tokens(example),
              TRAINED_ON,
              trainedOn.contains(tokens(example))));
    }
    return rows;
  }

  private String part(int example) {
    return split.map(parts -> id(parts.parts().get(example))).orElse("");
  }

  private static String tokens(LabelledText example) {
    return String.join(" ", Tokenizer.tokenize(example.text()));
  }

  private String csv() {
    List<String> heading = List.of("text", LABEL, PART, TOKENS);
    List<List<String>> lines = new ArrayList<>(List.of(heading));
    rows().forEach(row -> lines.add(heading.stream().map(row::get).map(String::valueOf).toList()));
    return Csv.raw(lines);
  }

  private static String id(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }
}
