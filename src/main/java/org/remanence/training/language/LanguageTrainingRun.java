package org.remanence.training.language;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.remanence.engine.InitialWeights;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Weights;
import org.remanence.engine.dl4j.TrainableLanguageModel;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.language.LanguageEpoch;
import org.remanence.model.language.LanguageHyperparameters;
import org.remanence.model.language.LanguageMetrics;
import org.remanence.model.language.LanguageModel;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.text.corpus.EncodedCorpus;
import org.remanence.training.DivergedException;
import org.remanence.training.EarlyStopping;
import org.remanence.training.Stopwatch;
import org.remanence.training.jobs.RunControl;

/** One training from the first window to the measured model. Runs on the thread that calls it. */
final class LanguageTrainingRun {
  private final LanguageTrainingRequest request;
  private final RunControl control;
  private final Consumer<LanguageTrainingEvent> listener;
  private final Stopwatch watch = new Stopwatch();

  LanguageTrainingRun(
      LanguageTrainingRequest request,
      RunControl control,
      Consumer<LanguageTrainingEvent> listener) {
    this.request = request;
    this.control = control;
    this.listener = listener;
  }

  /**
   * Trains and reports every event to the listener but the one that ends it.
   *
   * @throws java.util.concurrent.CancellationException between two windows after a cancel
   */
  LanguageTrainingEvent.Finished run() throws InterruptedException {
    LanguageHyperparameters settings = request.hyperparameters();
    EncodedCorpus corpus = request.corpus();
    NetworkShape shape = request.shape();
    TextStreams streams = new TextStreams(corpus.train(), settings.streams(), settings.window());
    Weights best = InitialWeights.draw(shape, settings.seed());
    TrainableLanguageModel network =
        new TrainableLanguageModel(shape, best, options(settings, streams.count()));
    EarlyStopping stopping = new EarlyStopping(settings.patience());
    List<LanguageEpoch> history = new ArrayList<>();
    listener.accept(
        new LanguageTrainingEvent.Started(settings.epochs(), streams.windows(), model(best)));
    watch.start();
    while (history.size() < settings.epochs() && !stopping.exhausted()) {
      int epoch = history.size() + 1;
      double loss = epoch(epoch, network, streams);
      if (control.finishRequested()) {
        break;
      }
      Weights now = network.weights();
      HeldOutLoss validation = HeldOutLoss.of(shape, now, corpus.validation());
      LanguageEpoch metrics =
          new LanguageEpoch(epoch, loss, validation.nats(), validation.bitsPerCharacter());
      history.add(metrics);
      boolean improved = stopping.improves(validation.nats());
      if (improved) {
        best = now;
      }
      listener.accept(new LanguageTrainingEvent.EpochDone(metrics, improved, model(now)));
    }
    if (history.isEmpty()) {
      throw new CancellationException();
    }
    return finish(shape, best, history, stopping);
  }

  private static TrainableLanguageModel.Options options(
      LanguageHyperparameters settings, int streams) {
    return new TrainableLanguageModel.Options(
        streams,
        settings.learningRate(),
        settings.dropout(),
        new Clipping(Clipping.Kind.NORM, settings.clipping()),
        settings.seed());
  }

  /** Mean loss over an epoch. */
  private double epoch(int epoch, TrainableLanguageModel network, TextStreams streams)
      throws InterruptedException {
    network.startStreams();
    double sum = 0;
    long positions = 0;
    for (int i = 0; i < streams.windows(); i++) {
      control.betweenSteps(this::pause, this::resume);
      if (control.finishRequested()) {
        break;
      }
      TextStreams.Window window = streams.get(i);
      double loss = network.train(window.ids(), window.next());
      requireFinite(loss, epoch);
      sum += loss * window.positions();
      positions += window.positions();
      listener.accept(
          new LanguageTrainingEvent.WindowDone(
              epoch, i + 1, streams.windows(), sum / positions, watch.seconds()));
    }
    return sum / positions;
  }

  private void pause() {
    watch.stop();
    listener.accept(new LanguageTrainingEvent.Paused());
  }

  private void resume() {
    listener.accept(new LanguageTrainingEvent.Resumed());
    watch.start();
  }

  private LanguageTrainingEvent.Finished finish(
      NetworkShape shape, Weights best, List<LanguageEpoch> history, EarlyStopping stopping) {
    watch.stop();
    EncodedCorpus corpus = request.corpus();
    HeldOutLoss test = HeldOutLoss.of(shape, best, corpus.test());
    LanguageMetrics metrics =
        new LanguageMetrics(
            test.nats(),
            test.bitsPerCharacter(),
            corpus.heldOut(),
            history.size(),
            stopping.bestEpoch(),
            watch.seconds());
    TrainedLanguageModel model =
        new TrainedLanguageModel(
            model(best), metrics, history, corpus.name(), corpus.fingerprint());
    return new LanguageTrainingEvent.Finished(
        model, history.size() < request.hyperparameters().epochs());
  }

  private LanguageModel model(Weights weights) {
    return new LanguageModel(
        request.architecture(),
        request.corpus().level(),
        request.hyperparameters(),
        request.corpus().vocabulary(),
        weights);
  }

  private void requireFinite(double loss, int epoch) {
    DivergedException.requireFinite(
        loss, request.architecture(), epoch, request.hyperparameters().learningRate());
  }
}
