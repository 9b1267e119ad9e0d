package org.remanence.notebook.summary;

import java.util.List;
import java.util.Optional;
import org.remanence.notebook.analysis.Experiment;

/**
 * Summary of what was recognised of an experiment.
 *
 * @param texts empty where they do not stand in the notebook
 * @param command that trains networks of the same kind fairly; empty where none is one of this
 *     program’s
 */
public record ExperimentSummary(
    Experiment experiment,
    Optional<InlineTexts> texts,
    List<NetworkSettings> networks,
    Optional<FairCommand> command) {

  public static ExperimentSummary of(Experiment experiment) {
    List<NetworkSettings> networks = NetworkSettings.of(experiment);
    Optional<InlineTexts> texts = InlineTexts.of(experiment);
    return new ExperimentSummary(
        experiment, texts, networks, FairCommand.of(experiment, texts, networks));
  }
}
