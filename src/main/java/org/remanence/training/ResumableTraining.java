package org.remanence.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.Weights;
import org.remanence.engine.dl4j.TrainableNetwork;
import org.remanence.model.Classifier;
import org.remanence.model.EpochMetrics;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TestMetrics;
import org.remanence.model.TrainedModel;
import org.remanence.text.Task;
import org.remanence.training.jobs.RunControl;

/**
 * A training that can be left after any epoch and gone on with later: its weights are then those of
 * one that never paused, to the last bit. It does not stop by itself. For one thread at a time.
 */
public final class ResumableTraining {
  private final TrainingRequest request;
  private final AtomicReference<@Nullable Double> rateByHand;
  private final TrainableNetwork network;
  private final Batches batches;
  private final LearningRates rates;
  private final EarlyStopping stopping;
  private final Stopwatch watch = new Stopwatch();
  private final List<EpochMetrics> history = new ArrayList<>();
  private final List<Double> secondsAfter = new ArrayList<>();
  private Classifier best;

  /** Draws the network; nothing is trained yet. */
  public ResumableTraining(TrainingRequest request) {
    this(request, new AtomicReference<>());
  }

  /**
   * @param rateByHand the rate that was asked for since it was last looked at; null for none
   */
  ResumableTraining(TrainingRequest request, AtomicReference<@Nullable Double> rateByHand) {
    Hyperparameters settings = request.hyperparameters();
    this.request = request;
    this.rateByHand = rateByHand;
    this.network = InitialNetwork.of(request);
    this.batches =
        new Batches(
            request.data().train(),
            settings.batchSize(),
            settings.mask() ? 0 : settings.maxLength(),
            settings.seed());
    this.rates = new LearningRates(settings);
    this.stopping = new EarlyStopping(settings.patience());
    this.best = classifier(settings, network.weights());
  }

  /**
   * Trains one epoch more and measures the validation part.
   *
   * @param listener receives what happens, from Started before the first epoch to EpochDone
   * @throws java.util.concurrent.CancellationException at a batch boundary after a cancel
   * @throws DivergedException if the loss stopped being a number
   */
  public void epoch(RunControl control, Consumer<TrainingEvent> listener)
      throws InterruptedException {
    int epoch = history.size() + 1;
    if (history.isEmpty()) {
      listener.accept(
          new TrainingEvent.Started(request.hyperparameters().epochs(), batches.perEpoch(), best));
    }
    watch.start();
    followSchedule(epoch, listener);
    if (request.data().encoder() != null) {
      unfreeze(epoch);
    }
    Scores training = trainBatches(epoch, control, listener);
    Classifier snapshot = classifier(request.hyperparameters(), network.weights());
    Scores validation = Scores.of(snapshot, request.data().validation());
    requireFinite(validation.loss(), epoch);
    EpochMetrics metrics =
        new EpochMetrics(
            epoch, training.accuracy(), training.loss(), validation.accuracy(), validation.loss());
    history.add(metrics);
    boolean improved = stopping.improves(validation.loss());
    if (improved) {
      best = snapshot;
    }
    rates.epochOver(validation.loss());
    watch.stop();
    secondsAfter.add(watch.seconds());
    listener.accept(new TrainingEvent.EpochDone(metrics, improved, snapshot));
  }

  /** The epochs trained so far. */
  public List<EpochMetrics> history() {
    return List.copyOf(history);
  }

  /** Seconds of training so far, pauses left out. */
  public double seconds() {
    return watch.seconds();
  }

  /** Returns whether patience has run out. */
  boolean exhausted() {
    return stopping.exhausted();
  }

  /** Measures the best epoch so far on the test part. */
  public TrainedModel measure() {
    return measure(request.hyperparameters(), history.size());
  }

  /**
   * Measures the best epoch on the test part, as if training had ended after {@code epochs} epochs
   * with other settings that lead to the same weights.
   *
   * @param epochs at least as many as the best epoch
   */
  public TrainedModel measure(Hyperparameters settings, int epochs) {
    if (epochs < stopping.bestEpoch() || epochs > history.size()) {
      throw new IllegalArgumentException(
          epochs + " of " + history.size() + " epochs, best " + stopping.bestEpoch());
    }
    TrainingData data = request.data();
    float[][] probabilities = Scores.probabilities(best, data.test());
    Scores test = Scores.of(probabilities, data.test());
    TestMetrics metrics =
        new TestMetrics(
            test.accuracy(),
            test.loss(),
            epochs,
            stopping.bestEpoch(),
            epochs == 0 ? 0 : secondsAfter.get(epochs - 1),
            // The words of a sentence are no independent draws, as whoever compares them would
            // think.
            data.task() == Task.TAGGING
                ? Optional.empty()
                : Optional.of(data.answers(Scores.mostProbable(probabilities))));
    return new TrainedModel(
        classifier(settings, best.weights()),
        metrics,
        history.subList(0, epochs),
        data.fingerprint());
  }

  private Scores trainBatches(int epoch, RunControl control, Consumer<TrainingEvent> listener)
      throws InterruptedException {
    batches.shuffle();
    double loss = 0;
    int hits = 0;
    int seen = 0;
    LayerChanges changes = new LayerChanges();
    for (int i = 0; i < batches.perEpoch(); i++) {
      control.betweenSteps(() -> pause(listener), () -> resume(listener));
      changeRate(epoch, i + 1, listener);
      Batches.Batch batch = batches.get(i);
      boolean @Nullable [][] mask =
          request.hyperparameters().mask() ? batch.sentences().mask() : null;
      TrainableNetwork.Step step = train(batch, mask, LayerChanges.measures(i));
      requireFinite(step.loss(), epoch);
      seen += batch.answers();
      loss += step.loss() * batch.answers();
      hits += step.hits();
      changes.add(step.layers());
      listener.accept(
          new TrainingEvent.BatchDone(
              epoch,
              i + 1,
              batches.perEpoch(),
              (double) hits / seen,
              loss / seen,
              watch.seconds()));
    }
    listener.accept(new TrainingEvent.OptimiserMeasured(epoch, rates.current(), changes.means()));
    return new Scores((double) hits / seen, loss / seen);
  }

  private TrainableNetwork.Step train(
      Batches.Batch batch, boolean @Nullable [][] mask, boolean measure) {
    int[][] ids = batch.sentences().ids();
    return request.data().task() == Task.TAGGING
        ? network.trainTokens(ids, mask, batch.ofWords(), measure)
        : network.train(ids, mask, batch.ofTexts(), measure);
  }

  /**
   * Trains one layer more in each epoch, from the softmax downwards: gradual unfreezing (Howard and
   * Ruder 2018), so that drawn layers above do not undo what the language model learnt.
   */
  private void unfreeze(int epoch) {
    // A pooling without weights is no layer to train.
    long trained =
        request.shape().layers().stream().filter(layer -> layer.shape().parameters() > 0).count();
    network.trainFrom(Math.toIntExact(Math.max(0, trained - epoch)));
  }

  private void followSchedule(int epoch, Consumer<TrainingEvent> listener) {
    double before = network.learningRate();
    network.setLearningRate(rates.current());
    if (network.learningRate() != before) {
      listener.accept(
          new TrainingEvent.LearningRateChanged(
              new RateChange(epoch, 1, network.learningRate()), false));
    }
  }

  /** Takes over a rate that was set by hand, now or in the run that this one repeats. */
  private void changeRate(int epoch, int batch, Consumer<TrainingEvent> listener) {
    Optional.ofNullable(rateByHand.getAndSet(null))
        .map(rate -> new RateChange(epoch, batch, rate))
        .or(() -> repeated(epoch, batch))
        .ifPresent(
            change -> {
              rates.set(change.rate());
              network.setLearningRate(rates.current());
              listener.accept(new TrainingEvent.LearningRateChanged(change, true));
            });
  }

  private Optional<RateChange> repeated(int epoch, int batch) {
    return request.rateChanges().stream()
        .filter(change -> change.epoch() == epoch && change.batch() == batch)
        .findFirst();
  }

  private void pause(Consumer<TrainingEvent> listener) {
    watch.stop();
    listener.accept(new TrainingEvent.Paused());
  }

  private void resume(Consumer<TrainingEvent> listener) {
    listener.accept(new TrainingEvent.Resumed());
    watch.start();
  }

  private Classifier classifier(Hyperparameters settings, Weights weights) {
    return new Classifier(
        request.data().task(),
        request.architecture(),
        settings,
        request.data().vocabulary(),
        request.data().labels(),
        weights);
  }

  private void requireFinite(double loss, int epoch) {
    DivergedException.requireFinite(loss, request.architecture(), epoch, rates.current());
  }
}
