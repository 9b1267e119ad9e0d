package org.remanence.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.remanence.engine.InitialWeights;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Weights;
import org.remanence.engine.dl4j.TrainableNetwork;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Classifier;
import org.remanence.model.EpochMetrics;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TestMetrics;
import org.remanence.model.TrainedModel;

/** One training from the first batch to the measured model. Runs on the thread that calls it. */
final class TrainingRun {
  private final TrainingRequest request;
  private final RunControl control;
  private final Consumer<TrainingEvent> listener;
  private final Stopwatch watch = new Stopwatch();

  TrainingRun(TrainingRequest request, RunControl control, Consumer<TrainingEvent> listener) {
    this.request = request;
    this.control = control;
    this.listener = listener;
  }

  /**
   * Trains and tells the listener, but for the event that ends it.
   *
   * @throws java.util.concurrent.CancellationException at a batch boundary after a cancel
   */
  TrainingEvent.Finished run() throws InterruptedException {
    control.throwIfCancelled();
    Hyperparameters settings = request.hyperparameters();
    TrainingData data = request.data();
    NetworkShape shape = shape();
    TrainableNetwork network =
        new TrainableNetwork(
            shape,
            InitialWeights.draw(shape, settings.seed()),
            new TrainableNetwork.Options(
                settings.learningRate(),
                settings.dropout(),
                settings.recurrentDropout(),
                settings.seed()));
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
      Scores training = epoch(epoch, network, batches);
      Classifier snapshot = classifier(network.weights());
      Scores validation = score(snapshot, data.validation());
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
    for (int i = 0; i < batches.perEpoch(); i++) {
      obeyControl();
      Batches.Batch batch = batches.get(i);
      boolean[][] mask = request.hyperparameters().mask() ? batch.sentences().mask() : null;
      TrainableNetwork.Step step = network.train(batch.sentences().ids(), mask, batch.labels());
      requireFinite(step.loss(), epoch);
      seen += batch.labels().length;
      loss += step.loss() * batch.labels().length;
      hits += step.hits();
      listener.accept(
          new TrainingEvent.BatchDone(
              epoch,
              i + 1,
              batches.perEpoch(),
              (double) hits / seen,
              loss / seen,
              watch.seconds()));
    }
    return new Scores((double) hits / seen, loss / seen);
  }

  private void obeyControl() throws InterruptedException {
    control.giveWay();
    if (control.pauseRequested()) {
      watch.stop();
      listener.accept(new TrainingEvent.Paused());
      control.awaitResume();
      control.throwIfCancelled();
      listener.accept(new TrainingEvent.Resumed());
      watch.start();
    }
    control.throwIfCancelled();
  }

  private TrainingEvent.Finished finish(
      Classifier best, List<EpochMetrics> history, EarlyStopping stopping) {
    watch.stop();
    Scores test = score(best, request.data().test());
    TestMetrics metrics =
        new TestMetrics(
            test.accuracy(), test.loss(), history.size(), stopping.bestEpoch(), watch.seconds());
    TrainedModel model = new TrainedModel(best, metrics, history, request.data().fingerprint());
    return new TrainingEvent.Finished(
        model, stopping.exhausted() && history.size() < request.hyperparameters().epochs());
  }

  private static Scores score(Classifier classifier, List<TrainingData.Example> examples) {
    List<int[]> sentences = examples.stream().map(TrainingData.Example::ids).toList();
    return Scores.of(classifier.encodedProbabilities(sentences), examples);
  }

  private Classifier classifier(Weights weights) {
    return new Classifier(
        request.architecture(),
        request.hyperparameters(),
        request.data().vocabulary(),
        request.data().labels(),
        weights);
  }

  private NetworkShape shape() {
    return request
        .architecture()
        .shape(
            request.data().vocabulary().size(),
            request.hyperparameters().embedding(),
            request.hyperparameters().hidden(),
            request.data().labels().size());
  }

  private void requireFinite(double loss, int epoch) {
    if (!Double.isFinite(loss)) {
      throw new LocalizedException(
          "training.diverged",
          request.architecture().id(),
          epoch,
          String.valueOf(request.hyperparameters().learningRate()));
    }
  }
}
