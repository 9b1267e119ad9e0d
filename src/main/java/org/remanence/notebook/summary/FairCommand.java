package org.remanence.notebook.summary;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.notebook.analysis.Experiment;
import org.remanence.notebook.analysis.ExperimentEvent.DataRead;

/**
 * Command that trains networks of the same kind on a split that keeps repeated texts together, with
 * a validation part, a seed and a mask.
 *
 * @param line to be typed; {@code FILE} stands for a file that the user names
 */
public record FairCommand(String line, Input input) {
  private static final String TABLE = "(?i).*\\.(csv|tsv|json|jsonl|xlsx)(\\.gz|\\.zip)?";

  /** Names that a shell takes as they are; what is typed was written by a stranger. */
  private static final String PLAIN = "[\\p{L}\\p{N}_./][\\p{L}\\p{N}_./-]*";

  /** Kind of data that the command reads. */
  public enum Input {
    /** The table that the notebook reads. */
    NAMED("named"),
    /** The lists of the notebook, which are to be made a table. */
    INLINE("inline"),
    /** A table that is to be made of data from elsewhere. */
    ELSEWHERE("elsewhere"),
    /** A text to learn to write from. */
    CORPUS("corpus");

    private final String id;

    Input(String id) {
      this.id = id;
    }
  }

  /** Empty if none of the networks is one of this program’s. */
  static Optional<FairCommand> of(
      Experiment experiment, Optional<InlineTexts> texts, List<NetworkSettings> networks) {
    List<NetworkSettings> own =
        networks.stream().filter(network -> network.stack().architecture().isPresent()).toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    return experiment.isLanguageModel()
        ? writing(own.get(0))
        : Optional.of(comparison(experiment, texts.isPresent(), own));
  }

  private static FairCommand comparison(
      Experiment experiment, boolean inline, List<NetworkSettings> own) {
    String names =
        own.stream()
            .flatMap(network -> network.stack().architecture().stream())
            .map(Architecture::id)
            .distinct()
            .collect(joining(","));
    Optional<String> table = inline ? Optional.empty() : table(experiment);
    String line =
        join(
            "remanence compare --data " + table.orElse("FILE") + " --architectures " + names,
            common(own),
            seed(own.get(0)),
            "--out out/fair");
    return new FairCommand(
        line, table.isPresent() ? Input.NAMED : inline ? Input.INLINE : Input.ELSEWHERE);
  }

  /** Settings that networks have in common; one comparison trains all with the same. */
  private static Map<Hyperparameter, Double> common(List<NetworkSettings> networks) {
    Map<Hyperparameter, Double> common = networks.get(0).usable();
    networks.forEach(network -> common.entrySet().retainAll(network.usable().entrySet()));
    return common;
  }

  /** Of a language model; none that reads backwards can write. */
  private static Optional<FairCommand> writing(NetworkSettings network) {
    Map<Hyperparameter, Double> options = new EnumMap<>(Hyperparameter.class);
    options.putAll(network.usable());
    options
        .keySet()
        .removeAll(List.of(Hyperparameter.MAX_LENGTH, Hyperparameter.RECURRENT_DROPOUT));
    return network
        .stack()
        .architecture()
        .filter(architecture -> !architecture.bidirectional())
        .map(
            architecture ->
                join(
                    "remanence train-text --corpus FILE --architecture " + architecture.id(),
                    options,
                    seed(network),
                    "--out out/fair.rema"))
        .map(line -> new FairCommand(line, Input.CORPUS));
  }

  private static String join(
      String command, Map<Hyperparameter, Double> options, String seed, String end) {
    List<String> words = new ArrayList<>(List.of(command));
    options.forEach((name, value) -> words.add("--" + name.id() + " " + plain(name, value)));
    words.add(seed + end);
    return String.join(" ", words);
  }

  private static String seed(NetworkSettings network) {
    return network.seed().stream().mapToObj(seed -> "--seed " + seed + " ").collect(joining());
  }

  private static String plain(Hyperparameter name, double value) {
    return new BigDecimal(name.format(value)).stripTrailingZeros().toPlainString();
  }

  /** The file that is read, if it is a table, and the only one. */
  private static Optional<String> table(Experiment experiment) {
    List<String> files = experiment.events(DataRead.class).map(DataRead::file).distinct().toList();
    return Optional.of(files)
        .filter(one -> one.size() == 1)
        .map(one -> one.get(0))
        .filter(file -> file.matches(TABLE) && file.matches(PLAIN));
  }

  /** Text on what it does, and which file it wants. */
  public String explanation() {
    return Messages.text("notebook.fair." + input.id);
  }
}
