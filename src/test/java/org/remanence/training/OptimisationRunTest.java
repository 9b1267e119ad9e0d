package org.remanence.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.engine.LayerChange;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.model.Architecture;
import org.remanence.model.ClassWeights;
import org.remanence.model.Hyperparameters;
import org.remanence.model.LearningRateSchedule;
import org.remanence.model.Optimisation;
import org.remanence.model.TrainedModel;
import org.remanence.model.WordVectors;
import org.remanence.text.Vocabulary;
import org.remanence.text.vectors.PretrainedVectors;
import org.remanence.text.vectors.WordVectorFile;
import org.remanence.training.jobs.EventLog;

/** Schedules, the rate changed by hand, class weights and pre-trained vectors in whole runs. */
@Timeout(60)
class OptimisationRunTest {
  private static final Hyperparameters SMALL =
      new Hyperparameters(4, 8, 10, 1e-2, 3, 100, 10, 2, 8, 0.1, 0.1, true);

  private final BackgroundTrainingService service = new BackgroundTrainingService(1);
  private EventLog<TrainingEvent> events = new EventLog<>();

  @TempDir Path folder;

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void theScheduleSetsTheRateOfEachEpoch() {
    train(
        with(
            Optimisation.DEFAULT.withSchedule(
                new LearningRateSchedule(LearningRateSchedule.Kind.STEP, 0.5, 2))));
    assertThat(events.only(TrainingEvent.OptimiserMeasured.class))
        .extracting(TrainingEvent.OptimiserMeasured::learningRate)
        .containsExactly(1e-2, 1e-2, 5e-3, 5e-3);
    assertThat(events.only(TrainingEvent.LearningRateChanged.class))
        .containsExactly(new TrainingEvent.LearningRateChanged(new RateChange(3, 1, 5e-3), false));
  }

  @Test
  void everyEpochTellsWhatHappenedToEachLayerBeforeItIsDone() {
    train(SMALL);
    List<TrainingEvent.OptimiserMeasured> measured =
        events.only(TrainingEvent.OptimiserMeasured.class);
    assertThat(measured).hasSize(4);
    for (TrainingEvent.OptimiserMeasured epoch : measured) {
      assertThat(epoch.layers())
          .extracting(LayerChange::layer)
          .containsExactly("embedding", "recurrent.0", "dense");
      assertThat(epoch.layers())
          .allMatch(layer -> layer.gradientNorm() > 0 && layer.updateRatio() > 0);
      assertThat(events.all().get(events.all().indexOf(epoch) + 1))
          .isInstanceOfSatisfying(
              TrainingEvent.EpochDone.class,
              done -> assertThat(done.metrics().epoch()).isEqualTo(epoch.epoch()));
    }
  }

  @Test
  void aRateSetWhileItRunsHoldsFromTheNextBatchAndTheRunCanBeRepeated() {
    TrainingJob[] job = new TrainingJob[1];
    CountDownLatch submitted = new CountDownLatch(1);
    job[0] =
        service.submit(
            new TrainingRequest(Architecture.GRU, SMALL, ParityData.make()),
            event -> {
              events.accept(event);
              SmallTrainings.await(submitted);
              if (event instanceof TrainingEvent.BatchDone done
                  && done.epoch() == 2
                  && done.batch() == 3) {
                job[0].setLearningRate(0.05);
              }
            });
    submitted.countDown();
    TrainedModel changed = job[0].result().join();
    RateChange change = new RateChange(2, 4, 0.05);
    assertThat(events.only(TrainingEvent.LearningRateChanged.class))
        .extracting(TrainingEvent.LearningRateChanged::change)
        .containsExactly(change);
    assertThat(events.only(TrainingEvent.OptimiserMeasured.class))
        .extracting(TrainingEvent.OptimiserMeasured::learningRate)
        .containsExactly(1e-2, 0.05, 0.05, 0.05);

    TrainedModel plain = train(SMALL);
    assertThat(plain.history().get(0)).isEqualTo(changed.history().get(0));
    assertThat(plain.history().get(1)).isNotEqualTo(changed.history().get(1));
    TrainedModel repeated =
        service
            .submit(
                new TrainingRequest(Architecture.GRU, SMALL, ParityData.make(), List.of(change)),
                e -> {})
            .result()
            .join();
    assertThat(repeated.history()).isEqualTo(changed.history());
  }

  @Test
  void aRateThatIsNoneIsRefused() {
    TrainingJob job =
        service.submit(
            new TrainingRequest(Architecture.RNN, SMALL, ParityData.make()), event -> {});
    for (double rate : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> job.setLearningRate(rate))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void clippingReachesTheRun() {
    Hyperparameters tight =
        with(Optimisation.DEFAULT.withClipping(new Clipping(Clipping.Kind.NORM, 1e-3)));
    assertThat(train(tight).history()).isNotEqualTo(train(SMALL).history());
    assertThat(
            events
                .only(TrainingEvent.OptimiserMeasured.class)
                .get(0)
                .layers()
                .get(1)
                .gradientNorm())
        .as("told before clipping")
        .isGreaterThan(1e-3);
  }

  @Test
  void balancedClassesWeighInverselyToTheirNumber() {
    List<TrainingData.Example> examples = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      examples.add(new TrainingData.Example(new int[] {2}, i < 6 ? 0 : 1));
    }
    TrainingData uneven =
        new TrainingData(
            new Vocabulary(List.of("<pad>", "<unk>", "a")),
            List.of("x", "y", "never"),
            examples,
            examples,
            examples,
            "test");
    assertThat(BalancedClasses.weights(ClassWeights.NONE, uneven)).isEmpty();
    List<Double> weights = BalancedClasses.weights(ClassWeights.BALANCED, uneven);
    assertThat(weights.get(0)).isCloseTo(8 / (2.0 * 6), within(1e-12));
    assertThat(weights.get(1)).isCloseTo(8 / (2.0 * 2), within(1e-12));
    assertThat(weights.get(2)).isZero();
  }

  @Test
  void pretrainedVectorsAreWhereTrainingStartsAndFrozenOnesWhereItEnds() throws IOException {
    Path file = Files.writeString(folder.resolve("v.txt"), "a 0.5 -0.5\nb 0.25 1\nzebra 1 1\n");
    PretrainedVectors vectors =
        WordVectorFile.read(file, ParityData.make().vocabulary(), share -> true);
    TrainingData data = ParityData.make().withVectors(vectors);
    assertThat(data.coverage().words()).isEqualTo(2);
    assertThat(data.coverage().allWords()).isEqualTo(8);
    assertThat(data.coverage().ofTokens()).isBetween(0.1, 0.5);

    float[] frozen = trainedVectors(data, true);
    assertThat(Arrays.copyOfRange(frozen, 4, 8)).containsExactly(0.5f, -0.5f, 0.25f, 1f);
    float[] tuned = trainedVectors(data, false);
    assertThat(tuned[4]).isNotEqualTo(0.5f).isCloseTo(0.5f, within(0.4f));
    TrainingEvent.Started started = events.only(TrainingEvent.Started.class).get(1);
    assertThat(started.initial().weights().get(TensorNames.EMBEDDINGS).values())
        .as("missing words stay as drawn")
        .containsExactly(frozen);
  }

  private float[] trainedVectors(TrainingData data, boolean frozen) {
    WordVectors vectors = new WordVectors("v.txt", frozen);
    return service
        .submit(
            new TrainingRequest(
                Architecture.RNN, with(Optimisation.DEFAULT.withWordVectors(vectors)), data),
            events)
        .result()
        .join()
        .classifier()
        .weights()
        .get(TensorNames.EMBEDDINGS)
        .values();
  }

  private TrainedModel train(Hyperparameters settings) {
    events = new EventLog<>();
    return service
        .submit(new TrainingRequest(Architecture.GRU, settings, ParityData.make()), events)
        .result()
        .join();
  }

  private static Hyperparameters with(Optimisation optimisation) {
    return SMALL.with(h -> h.optimisation = optimisation);
  }
}
