package org.remanence.training.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.language.GeneratedToken;
import org.remanence.model.language.Generator;
import org.remanence.model.language.LanguageHyperparameters;
import org.remanence.model.language.Sampling;
import org.remanence.model.language.TrainedLanguageModel;
import org.remanence.text.corpus.CorpusEncoder;
import org.remanence.text.corpus.EncodedCorpus;
import org.remanence.text.corpus.TextCorpus;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.training.DivergedException;
import org.remanence.training.jobs.EventLog;

/** Models learn, also from what lies further back than a window; jobs obey. */
@Timeout(60)
class LanguageTrainingTest {
  private static final Sampling GREEDY = new Sampling(1, 0, 1, true, 1);

  @ParameterizedTest
  @EnumSource(
      value = Architecture.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "BIDIRECTIONAL_LSTM")
  void everyArchitectureLearnsALineByHeart(Architecture architecture) throws Exception {
    EncodedCorpus corpus = corpus(TokenLevel.CHARACTER, 40, "le vent souffle.");
    TrainedLanguageModel model = train(architecture, settings(30, 16, architecture), corpus);
    assertThat(write(model, "le v", 12)).isEqualTo("le vent souffle.");
    assertThat(model.metrics().heldOut()).isTrue();
    assertThat(model.metrics().perplexity()).isLessThan(1.1);
    assertThat(model.metrics().bitsPerCharacter())
        .isCloseTo(model.metrics().loss() / Math.log(2), within(1e-9));
  }

  /**
   * What comes after x depends on the letter four steps before, and gradients reach back over two
   * only: without states that go on from window to window even the letter's trace would be gone.
   */
  @Test
  void statesGoOnFromWindowToWindow() throws Exception {
    EncodedCorpus corpus = corpus(TokenLevel.WORD, 300, "a x x a", "b x x b");
    LanguageHyperparameters settings = settings(40, 2, Architecture.LSTM);
    TrainedLanguageModel model = train(Architecture.LSTM, settings, corpus);
    // To guess the last letter of four words and an end costs ln 2 / 5 = 0.14 nats a token.
    assertThat(model.metrics().loss()).isLessThan(0.1);
    // As the corpus begins: a text that begins with b is none that it was trained on.
    String begun = "a x x a\nb x x b\n";
    assertThat(write(model, begun + "b x x", 1)).endsWith("\nb x x b");
    assertThat(write(model, begun + "b x x b\na x x", 1)).endsWith("\na x x a");
  }

  /** The same task: the letter has to be among the words that are read together. */
  @Test
  void aTransformerSeesAsFarAsItsWindow() throws Exception {
    EncodedCorpus corpus = corpus(TokenLevel.WORD, 120, "a x x a", "b x x b");
    TrainedLanguageModel far =
        train(Architecture.TRANSFORMER, settings(40, 10, Architecture.TRANSFORMER), corpus);
    assertThat(write(far, "a x x", 1)).isEqualTo("a x x a");
    assertThat(write(far, "b x x", 1)).isEqualTo("b x x b");
    TrainedLanguageModel near =
        train(Architecture.TRANSFORMER, settings(40, 2, Architecture.TRANSFORMER), corpus);
    assertThat(near.metrics().loss()).isGreaterThan(far.metrics().loss() + 0.1);
  }

  @Test
  void theSameSeedGivesTheSameModel() throws Exception {
    EncodedCorpus corpus = corpus(TokenLevel.WORD, 60, "un deux trois quatre", "cinq six sept");
    LanguageHyperparameters settings = settings(2, 4, Architecture.STACKED_LSTM);
    TrainedLanguageModel one = train(Architecture.STACKED_LSTM, settings, corpus);
    TrainedLanguageModel same = train(Architecture.STACKED_LSTM, settings, corpus);
    assertThat(one.history()).isEqualTo(same.history());
    assertThat(one.metrics().loss()).isEqualTo(same.metrics().loss());
    one.model()
        .weights()
        .tensors()
        .forEach(
            (name, tensor) ->
                assertThat(same.model().weights().get(name).values()).isEqualTo(tensor.values()));
  }

  @Test
  void aCorpusOfOneWordIsLearntAndSaysThatNothingWasHeldOut() throws Exception {
    TrainedLanguageModel model =
        train(
            Architecture.GRU, settings(10, 8, Architecture.GRU), corpus(TokenLevel.WORD, 1, "mot"));
    assertThat(model.metrics().heldOut()).isFalse();
    assertThat(write(model, "", 4)).isEqualTo("mot\nmot\n");
  }

  @Test
  void stopsEarlyWithTheBestEpochsWeights() throws Exception {
    List<String> noise = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      noise.add("mot" + (i * 7919) % 89 + " mot" + (i * 104729) % 97 + " mot" + (i * 31) % 83);
    }
    EncodedCorpus corpus = CorpusEncoder.encode(new TextCorpus("t", noise), TokenLevel.WORD, 500);
    TrainedLanguageModel model =
        train(Architecture.LSTM, settings(200, 4, Architecture.LSTM), corpus);
    assertThat(model.metrics().epochs()).isLessThan(200);
    assertThat(model.metrics().bestEpoch()).isEqualTo(model.metrics().epochs() - 3);
    HeldOutLoss again =
        HeldOutLoss.of(model.model().shape(), model.model().weights(), corpus.validation());
    assertThat(again.nats())
        .isEqualTo(model.history().get(model.metrics().bestEpoch() - 1).validationLoss());
  }

  @ParameterizedTest
  @EnumSource(names = {"GRU", "TRANSFORMER"})
  void heldOutLossIsThatOfReadingTokenByToken(Architecture architecture) throws Exception {
    EncodedCorpus corpus = corpus(TokenLevel.WORD, 150, "un deux trois", "quatre cinq");
    TrainedLanguageModel model = train(architecture, settings(1, 4, architecture), corpus);
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < corpus.test().size(); i++) {
      String token = model.model().token(corpus.test().get(i));
      text.append(TokenLevel.WORD.gap(text, token)).append(token);
    }
    assertThat(Math.log(model.model().score(text.toString()).perplexity()))
        .isCloseTo(model.metrics().loss(), within(1e-4));
  }

  @Test
  void pausesResumesAndCancels() throws Exception {
    EventLog<LanguageTrainingEvent> events = new EventLog<>();
    try (LanguageTrainingService service = new BackgroundLanguageTraining(() -> false)) {
      LanguageTrainingJob job = service.submit(endless(), events);
      events.await(LanguageTrainingEvent.WindowDone.class);
      job.pause();
      events.await(LanguageTrainingEvent.Paused.class);
      int seen = events.all().size();
      job.resume();
      events.await(told -> told.size() > seen + 2);
      assertThat(events.all().subList(seen - 1, seen + 1))
          .as("nothing between the two")
          .containsExactly(new LanguageTrainingEvent.Paused(), new LanguageTrainingEvent.Resumed());
      job.cancel();
      assertThatThrownBy(() -> job.result().get(20, TimeUnit.SECONDS))
          .isInstanceOf(CancellationException.class);
      assertThat(events.last()).isInstanceOf(LanguageTrainingEvent.Cancelled.class);
    }
  }

  @Test
  void finishesOnRequestWithTheBestSoFar() throws Exception {
    EventLog<LanguageTrainingEvent> events = new EventLog<>();
    try (LanguageTrainingService service = new BackgroundLanguageTraining(() -> false)) {
      LanguageTrainingJob job = service.submit(endless(), events);
      // Waits for the thread, so it has not begun.
      LanguageTrainingJob early = service.submit(endless(), event -> {});
      early.finish();
      events.await(LanguageTrainingEvent.EpochDone.class);
      job.finish();
      TrainedLanguageModel model = job.result().get(20, TimeUnit.SECONDS);
      assertThat(model.history()).isNotEmpty();
      assertThat(events.last()).isInstanceOf(LanguageTrainingEvent.Finished.class);

      assertThatThrownBy(() -> early.result().get(20, TimeUnit.SECONDS))
          .isInstanceOf(CancellationException.class);
    }
  }

  @Test
  void aFailedJobTellsWhyAndHarmsNoOther() throws Exception {
    EventLog<LanguageTrainingEvent> events = new EventLog<>();
    EncodedCorpus corpus = corpus(TokenLevel.WORD, 20, "un deux");
    try (LanguageTrainingService service = new BackgroundLanguageTraining(() -> false)) {
      LanguageTrainingJob wrong =
          service.submit(
              new LanguageTrainingRequest(
                  Architecture.BIDIRECTIONAL_LSTM, settings(1, 2, Architecture.LSTM), corpus),
              events);
      LanguageTrainingJob right =
          service.submit(
              new LanguageTrainingRequest(
                  Architecture.LSTM, settings(1, 2, Architecture.LSTM), corpus),
              event -> {});
      assertThatThrownBy(() -> wrong.result().get(20, TimeUnit.SECONDS))
          .hasCauseInstanceOf(LocalizedException.class);
      assertThat(events.last()).isInstanceOf(LanguageTrainingEvent.Failed.class);
      assertThat(right.result().get(20, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void aLossThatIsNoNumberIsADivergence() {
    LanguageHyperparameters wild =
        new LanguageHyperparameters(4, 4, 4, 3, 1e38, 1, 500, 16, 24, 1, 0, 1);
    EncodedCorpus corpus = corpus(TokenLevel.WORD, 40, "un deux trois", "quatre cinq");
    assertThatThrownBy(() -> train(Architecture.LSTM, wild, corpus))
        .cause()
        .isInstanceOf(DivergedException.class)
        .hasMessageContaining("Training of lstm diverged");
  }

  private static LanguageTrainingRequest endless() {
    return new LanguageTrainingRequest(
        Architecture.LSTM,
        new LanguageHyperparameters(10_000, 8, 4, 10_000, 1e-3, 1, 100, 8, 8, 1, 0, 1),
        corpus(TokenLevel.WORD, 100, "un deux trois", "quatre cinq six"));
  }

  private static TrainedLanguageModel train(
      Architecture architecture, LanguageHyperparameters settings, EncodedCorpus corpus)
      throws Exception {
    Consumer<LanguageTrainingEvent> nobody = event -> {};
    try (LanguageTrainingService service = new BackgroundLanguageTraining(() -> false)) {
      return service
          .submit(new LanguageTrainingRequest(architecture, settings, corpus), nobody)
          .result()
          .get(50, TimeUnit.SECONDS);
    }
  }

  private static LanguageHyperparameters settings(int epochs, int window, Architecture network) {
    return new LanguageHyperparameters(
        epochs, 4, window, 3, 1e-2, 1, 500, 16, 24, network.layers(), 0, 1);
  }

  private static EncodedCorpus corpus(TokenLevel level, int copies, String... lines) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < copies; i++) {
      // Of two lines the first, then the other twice, again and again.
      all.add(lines[(i * i / 3 + i * 7) % lines.length]);
    }
    return CorpusEncoder.encode(new TextCorpus("t", all), level, 500);
  }

  private static String write(TrainedLanguageModel model, String prompt, int tokens) {
    Generator generator = model.model().generator(prompt, GREEDY);
    StringBuilder text = new StringBuilder(generator.promptText());
    for (int i = 0; i < tokens; i++) {
      GeneratedToken token = generator.step();
      text.append(token.text());
    }
    return text.toString();
  }
}
