package org.remanence.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.remanence.engine.Weights;
import org.remanence.engine.dl4j.TrainableNetwork;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;
import org.remanence.model.EpochMetrics;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TestMetrics;
import org.remanence.model.TrainedModel;
import org.remanence.training.jobs.RunControl;

/** One training from the first batch to the measured model. Runs on the thread that calls it. */
final class TrainingRun {
  private final TrainingRequest request;
  private final RunControl control;
  private final AtomicReference<Double> rateByHand;
  private final Consumer<TrainingEvent> listener;
  private final Stopwatch watch = new Stopwatch();
  private final LearningRates rates;

  /**
   * @param rateByHand the rate that was asked for since it was last looked at; null for none
   */
  TrainingRun(
      TrainingRequest request,
      RunControl control,
      AtomicReference<Double> rateByHand,
      Consumer<TrainingEvent> listener) {
    this.request = request;
    this.control = control;
    this.rateByHand = rateByHand;
    this.listener = listener;
    this.rates = new LearningRates(request.hyperparameters());
  }

  /**
   * Trains and tells the listener, but for the event that ends it.
   *
   * @throws java.util.concurrent.CancellationException at a batch boundary after a cancel
   */
  TrainingEvent.Finished run() throws InterruptedException {
    Hyperparameters settings = request.hyperparameters();
    TrainingData data = request.data();
    TrainableNetwork network = InitialNetwork.of(request);
    Batches batches =
        new Batches(
            data.train(),
            settings.batchSize(),
            settings.mask() ? 0 : settings.maxLength(),
            settings.seed());
    EarlyStopping stopping = new EarlyStopping(settings.patience());
    List<EpochMetrics> history = new ArrayList<>();
    Classifier best = classifier(network.weights());
    listener.accept(new TrainingEvent.Started(settings.epochs(), batches.perEpoch(), best));
    watch.start();
    while (history.size() < settings.epochs() && !stopping.exhausted()) {
      int epoch = history.size() + 1;
      followSchedule(network, epoch);
      Scores training = epoch(epoch, network, batches);
      Classifier snapshot = classifier(network.weights());
      Scores validation = score(snapshot, data.validation());
      requireFinite(validation.loss(), epoch);
      EpochMetrics metrics =
          new EpochMetrics(
              epoch,
              training.accuracy(),
              training.loss(),
              validation.accuracy(),
              validation.loss());
      history.add(metrics);
      boolean improved = stopping.improves(validation.loss());
      if (improved) {
        best = snapshot;
      }
      rates.epochOver(validation.loss());
      listener.accept(new TrainingEvent.EpochDone(metrics, improved, snapshot));
    }
    return finish(best, history, stopping);
  }

  private Scores epoch(int epoch, TrainableNetwork network, Batches batches)
      throws InterruptedException {
    batches.shuffle();
    double loss = 0;
    int hits = 0;
    int seen = 0;
    LayerChanges changes = new LayerChanges();
    for (int i = 0; i < batches.perEpoch(); i++) {
      control.betweenSteps(this::pause, this::resume);
      changeRate(network, epoch, i + 1);
      Batches.Batch batch = batches.get(i);
      boolean[][] mask = request.hyperparameters().mask() ? batch.sentences().mask() : null;
      TrainableNetwork.Step step =
          network.train(batch.sentences().ids(), mask, batch.labels(), LayerChanges.measures(i));
      requireFinite(step.loss(), epoch);
      seen += batch.labels().length;
      loss += step.loss() * batch.labels().length;
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

  private void followSchedule(TrainableNetwork network, int epoch) {
    double before = network.learningRate();
    network.setLearningRate(rates.current());
    if (network.learningRate() != before) {
      listener.accept(
          new TrainingEvent.LearningRateChanged(
              new RateChange(epoch, 1, network.learningRate()), false));
    }
  }

  /** Takes over a rate that was set by hand, now or in the run that this one repeats. */
  private void changeRate(TrainableNetwork network, int epoch, int batch) {
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

  private void pause() {
    watch.stop();
    listener.accept(new TrainingEvent.Paused());
  }

  private void resume() {
    listener.accept(new TrainingEvent.Resumed());
    watch.start();
  }

  private TrainingEvent.Finished finish(
      Classifier best, List<EpochMetrics> history, EarlyStopping stopping) {
    watch.stop();
    List<TrainingData.Example> examples = request.data().test();
    float[][] probabilities = probabilities(best, examples);
    Scores test = Scores.of(probabilities, examples);
    TestMetrics metrics =
        new TestMetrics(
            test.accuracy(),
            test.loss(),
            history.size(),
            stopping.bestEpoch(),
            watch.seconds(),
            Optional.of(request.data().answers(Scores.mostProbable(probabilities))));
    TrainedModel model = new TrainedModel(best, metrics, history, request.data().fingerprint());
    return new TrainingEvent.Finished(
        model, stopping.exhausted() && history.size() < request.hyperparameters().epochs());
  }

  private static Scores score(Classifier classifier, List<TrainingData.Example> examples) {
    return Scores.of(probabilities(classifier, examples), examples);
  }

  private static float[][] probabilities(
      Classifier classifier, List<TrainingData.Example> examples) {
    return classifier.encodedProbabilities(
        examples.stream().map(TrainingData.Example::ids).toList());
  }

  private Classifier classifier(Weights weights) {
    return new Classifier(
        request.architecture(),
        request.hyperparameters(),
        request.data().vocabulary(),
        request.data().labels(),
        weights);
  }

  private void requireFinite(double loss, int epoch) {
    if (!Double.isFinite(loss)) {
      throw new LocalizedException(
          "training.diverged", request.architecture().id(), epoch, String.valueOf(rates.current()));
    }
  }
}
