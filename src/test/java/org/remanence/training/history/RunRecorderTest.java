package org.remanence.training.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TrainedModel;
import org.remanence.text.Vocabulary;
import org.remanence.text.table.TableSource;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.training.TrainingData;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingRequest;

/** Real trainings, and what the history keeps of them. */
@Timeout(60)
class RunRecorderTest {
  private static final RunData DATA =
      new RunData(TableSource.of(Path.of("/data/mine.csv")), "f00", true, 0.25, Optional.empty());

  private final BackgroundTrainingService service = new BackgroundTrainingService(1);
  private final List<LocalizedException> failures = new ArrayList<>();
  @TempDir Path temporary;
  private RunHistory history;

  @AfterEach
  void close() {
    service.close();
    assertThat(failures).isEmpty();
  }

  @Test
  void aFinishedRunHasItsEpochsRatesAndMetrics() {
    TrainingRequest request = request(1e-2);
    TrainedModel model = service.submit(request, recorder(request)).result().join();
    RunRecord run = only();
    assertThat(run.outcome()).isEqualTo(RunRecord.Outcome.FINISHED);
    assertThat(run.metrics()).isEqualTo(model.metrics());
    assertThat(run.epochs()).extracting(EpochRecord::metrics).isEqualTo(model.history());
    assertThat(run.epochs()).allMatch(epoch -> epoch.layers().size() == 3);
    assertThat(run.epochs()).extracting(EpochRecord::learningRate).containsOnly(1e-2);
    assertThat(run.parameters()).isEqualTo(model.classifier().shape().parameters());
    assertThat(run.data()).isEqualTo(DATA);
    assertThat(run.hyperparameters()).isEqualTo(request.hyperparameters());
  }

  @Test
  void aRunThatDivergesIsKeptWithItsReason() {
    TrainingRequest request = request(1e38);
    service.submit(request, recorder(request)).result().handle((model, problem) -> null).join();
    RunRecord run = only();
    assertThat(run.outcome()).isEqualTo(RunRecord.Outcome.FAILED);
    assertThat(run.failure()).contains("1.0E38");
    assertThat(run.metrics()).isNull();
  }

  @Test
  void aRunThatNeverBeganIsNone() {
    TrainingRequest request = request(1e-2);
    recorder(request).accept(new TrainingEvent.Cancelled());
    assertThat(history.runs()).isEmpty();
  }

  private RunRecord only() {
    RunHistory again = new RunHistory(temporary.resolve("runs"));
    assertThat(again.load()).isEmpty();
    assertThat(again.runs()).hasSize(1).isEqualTo(history.runs());
    return again.runs().get(0);
  }

  private RunRecorder recorder(TrainingRequest request) {
    history = new RunHistory(temporary.resolve("runs"));
    return new RunRecorder(history, RunName.given("Run"), request, DATA, failures::add);
  }

  private static TrainingRequest request(double rate) {
    Hyperparameters settings = new Hyperparameters(2, 8, 10, rate, 3, 100, 10, 3, 4, 0, 0, true);
    List<TrainingData.Example> examples =
        IntStream.range(0, 24)
            .mapToObj(i -> new TrainingData.Example(new int[] {2 + i % 3, 2 + i % 2}, i % 2))
            .toList();
    return new TrainingRequest(
        Architecture.GRU,
        settings,
        new TrainingData(
            new Vocabulary(List.of("<pad>", "<unk>", "a", "b", "c")),
            List.of("x", "y"),
            examples.subList(0, 16),
            examples.subList(16, 20),
            examples.subList(20, 24),
            "f00"));
  }
}
