package org.remanence.study.config;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.ArchitectureNames;
import org.remanence.model.NetworkSizes;

/** Quantity made equal between the architectures, since not everything can be. */
public sealed interface Fairness {

  /** Kind of fairness, for whoever chooses one. */
  enum Mode {
    PLAIN,
    EQUAL_PARAMETERS,
    EQUAL_TIME;

    /** Its name in settings and message keys. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in a study’s description. */
    String yaml() {
      return id().replace('_', '-');
    }
  }

  /** The same hyperparameters for all. */
  record Plain() implements Fairness {

    @Override
    public Mode mode() {
      return Mode.PLAIN;
    }

    @Override
    public String text() {
      return Messages.text("study.report.plain");
    }
  }

  /**
   * As many weights for all: each architecture’s hidden size is chosen so that its recurrent layers
   * and output layer together have as many as the reference’s. Word vectors are the same for all
   * anyway, and would hide a difference.
   *
   * @param reference its hidden size is the one given
   * @param tolerance largest relative difference
   */
  record EqualParameters(Architecture reference, double tolerance) implements Fairness {

    @Override
    public Mode mode() {
      return Mode.EQUAL_PARAMETERS;
    }

    @Override
    public int hidden(Architecture architecture, NetworkSizes given) {
      long target = given.weightsBesideWordVectors(reference);
      return MatchedHidden.of(architecture, given, target, tolerance);
    }

    @Override
    public String text() {
      return Messages.text(
          "study.report.equal-parameters",
          ArchitectureNames.within(reference),
          NumberText.decimal(100 * tolerance, 1));
    }

    @Override
    public Map<String, Object> yaml() {
      Map<String, Object> lines = new LinkedHashMap<>();
      lines.put(StudyYaml.REFERENCE, reference.id());
      lines.put(StudyYaml.TOLERANCE, tolerance);
      return lines;
    }
  }

  /**
   * As much time to train for all. What was learnt until then depends on the machine and on what
   * else it does, so these runs do not give the same numbers again.
   *
   * @param budget seconds of training for each run
   */
  record EqualTime(double budget) implements Fairness {

    @Override
    public Mode mode() {
      return Mode.EQUAL_TIME;
    }

    @Override
    public OptionalDouble seconds() {
      return OptionalDouble.of(budget);
    }

    @Override
    public String text() {
      return Messages.text("study.report.equal-time", NumberText.decimal(budget, 1));
    }

    @Override
    public Map<String, Object> yaml() {
      return Map.of(StudyYaml.SECONDS, budget);
    }
  }

  Mode mode();

  /** A sentence about it, in the language in use. */
  String text();

  /**
   * The hidden size of an architecture.
   *
   * @param given with the one that the study names
   * @throws org.remanence.i18n.LocalizedException if there is none that makes it equal
   */
  default int hidden(Architecture architecture, NetworkSizes given) {
    return given.hidden();
  }

  /** Training time of each run; empty if epochs and patience end it. */
  default OptionalDouble seconds() {
    return OptionalDouble.empty();
  }

  /** The lines of a study’s description beside its mode. */
  default Map<String, Object> yaml() {
    return Map.of();
  }

  /** Returns whether epochs and patience end a training, rather than a budget of time. */
  default boolean endsByEpochs() {
    return seconds().isEmpty();
  }

  /** Returns whether the same seeds give the same numbers. */
  default boolean repeatable() {
    return seconds().isEmpty();
  }
}
