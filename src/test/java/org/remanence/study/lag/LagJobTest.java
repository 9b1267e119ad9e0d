package org.remanence.study.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.model.Architecture;
import org.remanence.model.NetworkSizes;
import org.remanence.text.lag.LagTask;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.TrainingData;

class LagJobTest {
  private static final LagSettings SMALL =
      new LagSettings(
          LagTask.RECALL,
          10,
          List.of(Architecture.RNN, Architecture.LSTM, Architecture.MIN_GRU),
          2,
          8,
          false,
          0.01,
          2);

  private static LagSettings only(Architecture architecture) {
    return new LagSettings(LagTask.RECALL, 10, List.of(architecture), 1, 8, false, 0.01, 1);
  }

  /** What one start tells, in order. */
  private static List<LagEvent> events(LagSettings settings) {
    return events(settings, true);
  }

  private static List<LagEvent> events(LagSettings settings, boolean watched) {
    List<LagEvent> events = Collections.synchronizedList(new ArrayList<>());
    try (BackgroundTrainingService service = new BackgroundTrainingService(1)) {
      LagJob.submit(service, settings, watched, events::add).result().join();
    }
    return List.copyOf(events);
  }

  @Test
  void networksTrainSideBySideAndAreAskedWithEverySeed() {
    List<LagEvent> events = events(SMALL);
    List<LagEvent.Looked> looks = of(events, LagEvent.Looked.class);
    assertThat(looks.subList(0, 4))
        .extracting(LagEvent.Looked::architecture)
        .as("before and after the first epoch, then the next network")
        .containsExactly(Architecture.RNN, Architecture.RNN, Architecture.LSTM, Architecture.LSTM);
    assertThat(looks.get(0).metrics()).isEmpty();
    assertThat(looks.get(1).metrics().orElseThrow().epoch()).isEqualTo(1);
    assertThat(looks.get(0).gradient().orElseThrow().whole()[0]).isEqualTo(1);
    List<LagEvent.RunDone> runs = of(events, LagEvent.RunDone.class);
    assertThat(runs).hasSize(6);
    assertThat(runs).extracting(run -> run.run().seed()).containsExactly(1L, 1L, 1L, 2L, 2L, 2L);
    for (LagEvent.RunDone run : runs) {
      assertThat(run.run().hits()).hasSameSizeAs(SMALL.askedLags());
      assertThat(run.run().hits()).allMatch(hits -> hits >= 0 && hits <= LagSettings.QUESTIONS);
    }
    List<Double> shares =
        of(events, LagEvent.Progressed.class).stream().map(LagEvent.Progressed::share).toList();
    assertThat(shares).isSorted().endsWith(1.0);
    assertThat(events.get(events.size() - 1)).isInstanceOf(LagEvent.Finished.class);
  }

  /** A transformer passes no state on; of two layers it comes back through both. */
  @ParameterizedTest
  @EnumSource(names = {"TRANSFORMER", "STACKED_MIN_GRU"})
  void networksWithoutAGradientFromWordToWordAreAskedAsTheOthers(Architecture architecture) {
    List<LagEvent> events = events(only(architecture));
    assertThat(of(events, LagEvent.Looked.class))
        .hasSize(2)
        .allMatch(look -> look.gradient().isEmpty());
    assertThat(of(events, LagEvent.RunDone.class)).hasSize(1);
  }

  @Test
  void unlessItIsWatchedNothingIsLookedAtAndTheRunsAreTheSame() {
    LagSettings settings = only(Architecture.TRANSFORMER);
    List<LagEvent> unwatched = events(settings, false);
    assertThat(of(unwatched, LagEvent.Looked.class)).isEmpty();
    assertThat(of(unwatched, LagEvent.RunDone.class))
        .isEqualTo(of(events(settings), LagEvent.RunDone.class));
  }

  /** Of a transformer with positions for the longest question, too. */
  @ParameterizedTest
  @CsvSource({"10, 32", "60, 32", "300, 48"})
  void networksMayHaveAsManyWeights(int longest, int units) {
    LagSettings settings =
        new LagSettings(LagTask.RECALL, longest, LagSettings.NETWORKS, 1, units, true, 0.01, 1);
    assertThat(settings.unequal()).isEmpty();
    assertThat(settings.hidden(Architecture.LSTM)).isEqualTo(units);
    long weights = settings.weights(Architecture.LSTM);
    for (Architecture each : LagSettings.NETWORKS) {
      assertThat((double) settings.weights(each)).isBetween(0.9 * weights, 1.1 * weights);
      assertThat(settings.hyperparameters(each, 1).hidden()).isEqualTo(settings.hidden(each));
      assertThat(settings.weights(each))
          .isEqualTo(
              NetworkSizes.of(0, settings.hyperparameters(each, 1), 4).shape(each).parameters());
    }
  }

  /** Its positions alone are more weights than an LSTM of two units has. */
  @Test
  void aNetworkThatIsTooLargeWithOneUnitIsTold() {
    LagSettings settings =
        new LagSettings(LagTask.RECALL, 300, LagSettings.NETWORKS, 1, 2, true, 0.01, 1);
    assertThat(settings.unequal()).contains(Architecture.TRANSFORMER);
  }

  @Test
  void aCancelEndsItWithWhatThereIs() {
    List<LagEvent> events = Collections.synchronizedList(new ArrayList<>());
    AtomicReference<LagJob> job = new AtomicReference<>();
    try (BackgroundTrainingService service = new BackgroundTrainingService(1)) {
      // Its first event waits until there is a job to cancel.
      synchronized (job) {
        job.set(
            LagJob.submit(
                service,
                SMALL,
                true,
                event -> {
                  events.add(event);
                  if (event instanceof LagEvent.Looked) {
                    synchronized (job) {
                      job.get().cancel();
                    }
                  }
                }));
      }
      assertThatThrownBy(() -> job.get().result().join())
          .isInstanceOfAny(CancellationException.class, CompletionException.class);
    }
    assertThat(events.get(events.size() - 1)).isInstanceOf(LagEvent.Cancelled.class);
    assertThat(of(events, LagEvent.RunDone.class)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void sequencesAreThoseOfTheLagsAskedAndTheirSeed(LagTask task) {
    LagSettings settings = new LagSettings(task, 20, LagSettings.NETWORKS, 1, 8, false, 0.01, 1);
    LagSequences drawn = LagSequences.draw(settings, 5);
    TrainingData data = drawn.data();
    assertThat(data.train()).hasSize(LagSettings.TRAINING);
    assertThat(data.validation()).hasSize(LagSettings.VALIDATION);
    assertThat(data.test()).hasSize(LagSettings.QUESTIONS * settings.askedLags().size());
    assertThat(data.labels()).containsExactlyElementsOf(task.labels());
    assertThat(settings.askedLags()).isSorted().contains(settings.trainedLag()).endsWith(40);
    assertThat(drawn.probes(settings))
        .hasSize(LagGradient.PROBES)
        .allMatch(each -> each.ids().length > settings.trainedLag() * 9 / 10);
    assertThat(LagSequences.draw(settings, 5).data().fingerprint()).isEqualTo(data.fingerprint());
    assertThat(LagSequences.draw(settings, 6).data().fingerprint())
        .isNotEqualTo(data.fingerprint());
  }

  /** With five symbols Reber's grammar has two strings, so every question was in training. */
  @Test
  void questionsThatWereInTrainingAreCounted() {
    LagSequences drawn =
        LagSequences.draw(
            new LagSettings(LagTask.REBER, 40, LagSettings.NETWORKS, 1, 8, false, 0.01, 1), 1);
    assertThat(drawn.known().get(0)).isEqualTo(LagSettings.QUESTIONS);
    assertThat(drawn.known()).endsWith(0);
  }

  private static <T> List<T> of(List<LagEvent> events, Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
