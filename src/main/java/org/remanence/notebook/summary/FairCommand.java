package org.remanence.notebook.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.remanence.model.Architecture;
import org.remanence.model.HyperparameterLimits;
import org.remanence.model.WholeRange;
import org.remanence.notebook.lesson.Event.DataRead;
import org.remanence.notebook.lesson.Lesson;

/**
 * The same networks on a split that keeps repeated texts together, with a validation part, a seed
 * and a mask.
 */
final class FairCommand {
  private static final String TABLE = "(?i).*\\.(csv|tsv|json|jsonl|xlsx|xls)(\\.gz|\\.zip)?";

  private FairCommand() {}

  /** Empty if none of the networks is one of this program’s. */
  static Optional<String> of(Lesson lesson, List<NetworkSettings> networks) {
    List<NetworkSettings> own =
        networks.stream().filter(network -> network.stack().architecture().isPresent()).toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    return lesson.isLanguageModel() ? writing(own.get(0)) : Optional.of(comparison(lesson, own));
  }

  private static String comparison(Lesson lesson, List<NetworkSettings> own) {
    String names =
        own.stream()
            .flatMap(network -> network.stack().architecture().stream())
            .map(Architecture::id)
            .distinct()
            .collect(Collectors.joining(","));
    Map<String, String> common = options(own.get(0));
    own.forEach(network -> common.entrySet().retainAll(options(network).entrySet()));
    return join(
        "remanence compare --data " + data(lesson) + " --architectures " + names,
        common,
        "--out out/fair");
  }

  /** Of a language model; none that reads backwards can write. */
  private static Optional<String> writing(NetworkSettings network) {
    Map<String, String> options = options(network);
    options.keySet().removeAll(List.of("--max-length", "--recurrent-dropout"));
    return network
        .stack()
        .architecture()
        .filter(architecture -> !architecture.bidirectional())
        .map(
            architecture ->
                join(
                    "remanence train-text --corpus FILE --architecture " + architecture.id(),
                    options,
                    "--out out/fair.rema"));
  }

  private static String join(String command, Map<String, String> options, String end) {
    List<String> words = new ArrayList<>(List.of(command));
    options.forEach((option, value) -> words.add(option + " " + value));
    words.add(end);
    return String.join(" ", words);
  }

  /** The file that is read, if it is a table, and the only one. */
  private static String data(Lesson lesson) {
    List<String> files = lesson.events(DataRead.class).map(DataRead::file).distinct().toList();
    boolean plain = files.size() == 1 && files.get(0).matches(TABLE);
    return plain && !files.get(0).matches(".*[\\s\"'\\\\].*|.*://.*") ? files.get(0) : "FILE";
  }

  private static Map<String, String> options(NetworkSettings network) {
    Map<String, String> options = new LinkedHashMap<>();
    put(options, "--max-words", network.words(), HyperparameterLimits.MAX_WORDS);
    put(options, "--max-length", network.length(), HyperparameterLimits.MAX_LENGTH);
    put(options, "--embedding", network.embedding(), HyperparameterLimits.EMBEDDING);
    put(options, "--hidden", network.units(), HyperparameterLimits.HIDDEN);
    put(options, "--dropout", network.dropout());
    put(options, "--recurrent-dropout", network.recurrentDropout());
    network
        .learningRate()
        .filter(rate -> network.optimizer().toLowerCase(Locale.ROOT).startsWith("adam"))
        .filter(
            rate ->
                rate >= HyperparameterLimits.MIN_LEARNING_RATE
                    && rate <= HyperparameterLimits.MAX_LEARNING_RATE)
        .ifPresent(rate -> options.put("--learning-rate", plain(rate)));
    put(options, "--epochs", network.epochs(), HyperparameterLimits.EPOCHS);
    put(options, "--batch-size", network.batchSize(), HyperparameterLimits.BATCH_SIZE);
    put(options, "--patience", network.patience(), HyperparameterLimits.PATIENCE);
    network.seed().ifPresent(seed -> options.put("--seed", String.valueOf(seed)));
    return options;
  }

  private static void put(
      Map<String, String> options, String option, OptionalInt value, WholeRange range) {
    value.stream()
        .filter(range::contains)
        .forEach(number -> options.put(option, String.valueOf(number)));
  }

  private static void put(Map<String, String> options, String option, Optional<Double> share) {
    share
        .filter(value -> value >= 0 && value <= HyperparameterLimits.MAX_DROPOUT)
        .ifPresent(value -> options.put(option, plain(value)));
  }

  private static String plain(double value) {
    return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
  }
}
