package org.remanence.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TrainedModel;
import org.remanence.text.Vocabulary;
import org.remanence.training.TrainingData;
import org.remanence.training.TrainingEvent;
import org.remanence.training.TrainingRequest;

@Timeout(20)
class ComparisonTest {
  private static final List<Architecture> THREE =
      List.of(Architecture.RNN, Architecture.GRU, Architecture.LSTM);
  private static final TrainingData NO_DATA =
      new TrainingData(
          new Vocabulary(List.of("<pad>", "<unk>")),
          List.of("a", "b"),
          List.of(),
          List.of(),
          List.of(),
          "none");

  private static final List<TrainingRequest> REQUESTS =
      THREE.stream()
          .map(each -> new TrainingRequest(each, Hyperparameters.DEFAULT, NO_DATA))
          .toList();

  private final FakeTrainingService service = new FakeTrainingService();
  private final Comparison comparison = new Comparison(service);
  private final List<String> told = new ArrayList<>();

  private Comparison.Outcome run(Consumer<TrainedModel> whenTrained) {
    return comparison.run(
        REQUESTS,
        (architecture, event) ->
            told.add(architecture.id() + " " + event.getClass().getSimpleName()),
        whenTrained);
  }

  @Test
  void trainsInOrderAndHandsEachModelOver() {
    List<Architecture> handedOver = new ArrayList<>();
    Comparison.Outcome outcome =
        run(
            model -> {
              handedOver.add(model.classifier().architecture());
              assertThat(service.submitted).isEqualTo(handedOver);
            });
    assertThat(handedOver).isEqualTo(THREE);
    assertThat(outcome.models()).hasSize(3);
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.cancelled()).isFalse();
    assertThat(told).containsExactly("rnn Finished", "gru Finished", "lstm Finished");
  }

  @Test
  void oneFailureDoesNotStopTheOthers() {
    service.failing.add(Architecture.GRU);
    Comparison.Outcome outcome = run(model -> {});
    assertThat(outcome.models())
        .extracting(model -> model.classifier().architecture())
        .containsExactly(Architecture.RNN, Architecture.LSTM);
    assertThat(outcome.failures()).containsOnlyKeys(Architecture.GRU);
    assertThat(outcome.failures().get(Architecture.GRU)).hasMessage("no luck with GRU");
  }

  @Test
  void cancelKeepsWhatIsFinished() throws Exception {
    service.endless.add(Architecture.GRU);
    CompletableFuture<Comparison.Outcome> running =
        CompletableFuture.supplyAsync(() -> run(model -> comparison.cancel()));
    Comparison.Outcome outcome = running.get();
    assertThat(outcome.cancelled()).isTrue();
    assertThat(outcome.models())
        .extracting(model -> model.classifier().architecture())
        .containsExactly(Architecture.RNN);
    assertThat(service.submitted).containsExactly(Architecture.RNN);
  }

  @Test
  void cancelEndsATrainingUnderWay() throws Exception {
    service.endless.add(Architecture.GRU);
    CompletableFuture<Void> started = new CompletableFuture<>();
    CompletableFuture<Comparison.Outcome> running =
        CompletableFuture.supplyAsync(
            () ->
                comparison.run(
                    REQUESTS,
                    (architecture, event) -> {
                      if (event instanceof TrainingEvent.Started) {
                        started.complete(null);
                      }
                    },
                    model -> {}));
    started.get();
    comparison.cancel();
    assertThat(running.get().cancelled()).isTrue();
    assertThat(service.submitted).containsExactly(Architecture.RNN, Architecture.GRU);
  }

  @Test
  void cancelBeforeTheStartTrainsNothing() {
    comparison.cancel();
    assertThat(run(model -> {}).cancelled()).isTrue();
    assertThat(service.submitted).isEmpty();
  }

  @Test
  void aModelThatCannotBeSavedEndsIt() {
    assertThatThrownBy(
            () ->
                run(
                    model -> {
                      throw new LocalizedException("files.write.denied", "there");
                    }))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("there");
    assertThat(service.submitted).containsExactly(Architecture.RNN);
  }
}
