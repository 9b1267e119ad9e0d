package org.remanence.study.lag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.EpochMetrics;
import org.remanence.model.TrainedModel;
import org.remanence.training.ResumableTraining;
import org.remanence.training.TrainingData;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingRequest;
import org.remanence.training.jobs.RunControl;

/** Training of one network with one seed, looked at after each epoch if it is watched. */
final class LagTraining {
  private final LagSettings settings;
  private final TrainingRequest request;
  private final LagSequences sequences;
  private final boolean watched;
  private final Consumer<LagEvent> listener;
  private final ResumableTraining training;

  LagTraining(
      LagSettings settings,
      Architecture architecture,
      LagSequences sequences,
      boolean watched,
      Consumer<LagEvent> listener) {
    this.settings = settings;
    this.sequences = sequences;
    this.watched = watched;
    this.listener = listener;
    request =
        new TrainingRequest(
            architecture,
            settings.hyperparameters(architecture, sequences.seed()),
            sequences.data());
    training = new ResumableTraining(request);
  }

  /**
   * Trains one epoch more.
   *
   * @throws java.util.concurrent.CancellationException at a batch boundary after a cancel
   */
  void epoch(RunControl control) throws InterruptedException {
    training.epoch(control, watched ? this::watch : event -> {});
  }

  private void watch(TrainingEvent event) {
    if (event instanceof TrainingEvent.Started started) {
      look(started.initial(), Optional.empty());
    } else if (event instanceof TrainingEvent.EpochDone done) {
      look(done.snapshot(), Optional.of(done.metrics()));
    }
  }

  boolean isOver() {
    return training.history().size() >= settings.epochs() || lowestLoss() <= LagSettings.KNOWN;
  }

  /** Share of its epochs that is done or no longer needed. */
  double done() {
    return isOver() ? 1 : (double) training.history().size() / settings.epochs();
  }

  private double lowestLoss() {
    return training.history().stream()
        .mapToDouble(EpochMetrics::validationLoss)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private void look(Classifier network, Optional<EpochMetrics> metrics) {
    List<TrainingData.Example> probes = sequences.probes(settings);
    listener.accept(
        new LagEvent.Looked(
            request.architecture(),
            sequences.seed(),
            metrics,
            request.architecture().isPlain()
                ? Optional.of(LagGradient.of(network, probes))
                : Optional.empty(),
            network,
            probes));
  }

  /** Asks the network of the best epoch. */
  void ask() {
    TrainedModel model = training.measure();
    listener.accept(
        new LagEvent.Trained(
            new LagNetwork(request.architecture(), sequences.seed(), model.classifier())));
    BitSet right = model.metrics().answers().orElseThrow().bits();
    List<Integer> hits = new ArrayList<>();
    for (int lag = 0; lag < settings.askedLags().size(); lag++) {
      int from = lag * LagSettings.QUESTIONS;
      hits.add(right.get(from, from + LagSettings.QUESTIONS).cardinality());
    }
    listener.accept(
        new LagEvent.RunDone(
            request.architecture(),
            new LagRun(
                sequences.seed(),
                training.history().size(),
                lowestLoss(),
                hits,
                sequences.known())));
  }
}
