package org.remanence.notebook.summary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.notebook.analysis.Experiment;
import org.remanence.notebook.analysis.ExperimentEvent.SplitMade;

/**
 * Summary of what was recognised of an experiment.
 *
 * @param texts empty where they do not stand in the notebook
 * @param networks those that are trained, in the order of their trainings
 */
public record ExperimentSummary(
    Experiment experiment, Optional<InlineTexts> texts, List<NetworkSettings> networks) {

  public static ExperimentSummary of(Experiment experiment) {
    return new ExperimentSummary(
        experiment, InlineTexts.of(experiment), NetworkSettings.of(experiment));
  }

  /** Architectures of this program among the networks, each once. */
  public List<Architecture> architectures() {
    return own().stream()
        .flatMap(network -> network.stack().architecture().stream())
        .distinct()
        .toList();
  }

  /** Settings that these have in common and that this program can train with. */
  public Map<Hyperparameter, Double> settings() {
    Map<Hyperparameter, Double> common = new EnumMap<>(Hyperparameter.class);
    own().stream().findFirst().ifPresent(network -> common.putAll(network.usable()));
    own().forEach(network -> common.entrySet().retainAll(network.usable().entrySet()));
    return common;
  }

  private List<NetworkSettings> own() {
    return networks.stream().filter(network -> network.stack().architecture().isPresent()).toList();
  }

  public OptionalInt seed() {
    return own().stream().findFirst().map(NetworkSettings::seed).orElse(OptionalInt.empty());
  }

  /** Share of the texts that the first split whose size is known holds out. */
  public Optional<Double> testShare() {
    return experiment.events(SplitMade.class).flatMap(split -> split.share().stream()).findFirst();
  }

  /**
   * Command that trains networks of the same kind fairly; empty where none is one of this
   * program’s.
   */
  public Optional<FairCommand> command() {
    return FairCommand.of(this);
  }
}
