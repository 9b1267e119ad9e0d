package org.remanence.notebook.summary;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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

  /** Empty if none of the networks is one of this program’s, or can do what these do. */
  static Optional<FairCommand> of(ExperimentSummary summary) {
    if (summary.experiment().isLanguageModel()) {
      return summary.architectures().stream()
          .filter(Architecture::canWrite)
          .findFirst()
          .map(architecture -> writing(summary, architecture));
    }
    return summary.architectures().isEmpty() ? Optional.empty() : Optional.of(comparison(summary));
  }

  private static FairCommand comparison(ExperimentSummary summary) {
    String names = summary.architectures().stream().map(Architecture::id).collect(joining(","));
    boolean inline = summary.texts().isPresent();
    Optional<String> table = inline ? Optional.empty() : table(summary.experiment());
    String line =
        join(
            "remanence compare --data " + table.orElse("FILE") + " --architectures " + names,
            summary.settings(),
            summary.seed(),
            "--out out/fair");
    return new FairCommand(
        line, table.isPresent() ? Input.NAMED : inline ? Input.INLINE : Input.ELSEWHERE);
  }

  private static FairCommand writing(ExperimentSummary summary, Architecture architecture) {
    Map<Hyperparameter, Double> options = summary.settings();
    options
        .keySet()
        .removeAll(List.of(Hyperparameter.MAX_LENGTH, Hyperparameter.RECURRENT_DROPOUT));
    String line =
        join(
            "remanence train-text --corpus FILE --architecture " + architecture.id(),
            options,
            summary.seed(),
            "--out out/fair.rema");
    return new FairCommand(line, Input.CORPUS);
  }

  private static String join(
      String command, Map<Hyperparameter, Double> options, OptionalInt seed, String end) {
    List<String> words = new ArrayList<>(List.of(command));
    options.forEach((name, value) -> words.add("--" + name.id() + " " + plain(name, value)));
    seed.ifPresent(number -> words.add("--seed " + number));
    words.add(end);
    return String.join(" ", words);
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
