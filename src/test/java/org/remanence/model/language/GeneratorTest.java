package org.remanence.model.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.language.StepTrace;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.text.corpus.TokenLevel;

/** Texts come about token by token, the same again, and branch where one likes. */
class GeneratorTest {
  private static final Sampling WILD = new Sampling(2, 0, 1, false, 3);
  private final LanguageModel model =
      SampleLanguageModels.of(Architecture.STACKED_LSTM, TokenLevel.WORD);

  @ParameterizedTest
  @EnumSource(
      value = Architecture.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "BIDIRECTIONAL_LSTM")
  void theSameSeedWritesTheSameText(Architecture architecture) {
    for (TokenLevel level : TokenLevel.values()) {
      LanguageModel one = SampleLanguageModels.of(architecture, level);
      LanguageModel same = SampleLanguageModels.of(architecture, level);
      String text = text(one.generator("le vent", WILD), 40);
      assertThat(text).isEqualTo(text(same.generator("le vent", WILD), 40));
      assertThat(text).isNotEqualTo(text(one.generator("le vent", WILD.withSeed(4)), 40));
    }
  }

  @Test
  void anArchitectureThatReadsBackwardCannotWrite() {
    assertThatThrownBy(
            () -> SampleLanguageModels.of(Architecture.BIDIRECTIONAL_LSTM, TokenLevel.WORD))
        .isInstanceOf(LocalizedException.class)
        .hasMessageStartingWith("bilstm: this architecture cannot write.");
  }

  @Test
  void paddingAndUnknownAreNeverWritten() {
    Generator generator = model.generator("", WILD);
    for (int i = 0; i < 300; i++) {
      assertThat(generator.step().id()).isGreaterThan(1);
    }
  }

  @Test
  void anEmptyPromptBeginsALine() {
    Generator generator = model.generator("", WILD);
    assertThat(generator.prompt()).isEmpty();
    assertThat(generator.promptText()).isEmpty();
    assertThat(generator.step().gap()).isEmpty();
  }

  @Test
  void unknownWordsAreToldAndReadAsUnknown() {
    Generator generator = model.generator("le mistral souffle", WILD);
    assertThat(generator.prompt()).extracting(ReadToken::known).containsExactly(true, false, true);
    assertThat(generator.promptText()).isEqualTo("le mistral souffle");
    assertThat(generator.promptTraces()).hasSize(3);
  }

  @Test
  void aMarkWithOtherSpacesIsStillKnown() {
    assertThat(model.read("le ,vent")).extracting(ReadToken::known).containsOnly(true);
    assertThat(model.read("le (vent"))
        .extracting(ReadToken::known)
        .containsExactly(true, false, true);
  }

  @Test
  void aFullStopAtThePromptsEndIsReadAsWithinALine() {
    Generator generator = model.generator("le vent.", WILD);
    assertThat(generator.promptText()).isEqualTo("le vent. ");
    assertThat(generator.prompt().get(2).id()).isEqualTo(model.vocabulary().id(". "));
  }

  @Test
  void aTokenIsAmongItsCandidatesHoweverImprobableItIs() {
    List<String> words = IntStream.rangeClosed(1, 40).mapToObj(i -> "mot" + "a".repeat(i)).toList();
    LanguageModel many = SampleLanguageModels.of(Architecture.GRU, TokenLevel.WORD, words);
    Generator generator = many.generator("", WILD);
    int rare = 0;
    for (int i = 0; i < 60; i++) {
      GeneratedToken token = generator.step();
      Candidate own =
          token.candidates().stream().filter(c -> c.id() == token.id()).findFirst().orElseThrow();
      assertThat(own.before()).isEqualTo(token.before());
      assertThat(own.after()).isEqualTo(token.after());
      rare += token.candidates().size() > Generator.CANDIDATES ? 1 : 0;
    }
    assertThat(rare).isPositive();
  }

  @Test
  void aTokenTellsItsProbabilityAndTheBestCandidates() {
    Generator generator = model.generator("le", new Sampling(0.5, 3, 1, false, 9));
    NextToken next = generator.next();
    List<Candidate> candidates = generator.candidates();
    GeneratedToken token = generator.step();

    assertThat(token.candidates()).isEqualTo(candidates).hasSize(8);
    assertThat(token.before()).isEqualTo(next.before(next.rankOf(token.id())));
    assertThat(token.after()).isEqualTo(next.after(next.rankOf(token.id())));
    assertThat(candidates.stream().mapToDouble(Candidate::before).sum()).isCloseTo(1, within(1e-9));
    assertThat(candidates.stream().mapToDouble(Candidate::after).sum()).isCloseTo(1, within(1e-9));
    assertThat(candidates.stream().filter(c -> c.after() > 0)).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(names = {"STACKED_LSTM", "TRANSFORMER"})
  void aBranchThatChangesNothingComesToTheSameText(Architecture architecture) {
    Generator generator =
        SampleLanguageModels.of(architecture, TokenLevel.WORD).generator("le vent", WILD);
    List<GeneratedToken> tokens = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      tokens.add(generator.step());
    }
    Generator branch = generator.branch(tokens.get(5).point(), WILD);
    for (int i = 5; i < 20; i++) {
      GeneratedToken again = branch.step();
      assertThat(again.id()).isEqualTo(tokens.get(i).id());
      assertThat(again.candidates()).isEqualTo(tokens.get(i).candidates());
    }
    assertThat(branch.point().written()).isEqualTo(20);
    // The first one is where it was.
    assertThat(generator.step().id()).isEqualTo(branch.step().id());
  }

  @Test
  void anotherCandidateMayBeChosen() {
    Generator generator = model.generator("le vent", WILD);
    GeneratedToken drawn = generator.step();
    Candidate other =
        drawn.candidates().stream().filter(c -> c.id() != drawn.id()).findFirst().orElseThrow();
    Generator branch = generator.branch(drawn.point(), WILD);
    GeneratedToken chosen = branch.step(other.id());
    assertThat(chosen.id()).isEqualTo(other.id());
    assertThat(chosen.before()).isEqualTo(other.before());
    assertThatThrownBy(() -> branch.step(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tracesAreThoseOfReadingOnTheWholeText() {
    Generator generator = model.generator("le vent", WILD).tracing(true);
    GeneratedToken first = generator.step();
    GeneratedToken second = generator.step();
    Generator whole = model.generator("le vent" + first.text() + second.text() + "x", WILD);
    List<LayerTrace> traces = second.trace().layers();
    assertThat(traces).hasSize(2);
    assertThat(traces.get(1).get(Signal.CELL_STATE)[0])
        .isEqualTo(whole.promptTraces().get(3).layers().get(1).get(Signal.CELL_STATE)[0]);
    assertThat(traces.get(1).before(Signal.HIDDEN_STATE, 0))
        .isEqualTo(first.trace().layers().get(1).get(Signal.HIDDEN_STATE)[0]);
    assertThat(second.trace().heads()).isEmpty();
    assertThat(generator.tracing(false).step().trace()).isEqualTo(StepTrace.NONE);
  }

  /** It reads five tokens together, the line end in front of the text among the first ones. */
  @Test
  void aTransformersTracesTellWhatItsHeadsRead() {
    Generator generator =
        SampleLanguageModels.of(Architecture.TRANSFORMER, TokenLevel.WORD)
            .generator("le vent", WILD)
            .tracing(true);
    assertThat(generator.promptTraces().get(1).heads()).hasSize(2);
    for (int together : new int[] {4, 5, 3, 4, 5, 3}) {
      for (float[] weights : generator.step().trace().heads()) {
        assertThat(weights).hasSize(together);
        double sum = 0;
        for (float weight : weights) {
          assertThat(weight).isPositive();
          sum += weight;
        }
        assertThat(sum).isCloseTo(1, within(1e-6));
      }
    }
  }

  @Test
  void scoresAreThoseOfTheGenerator() {
    Generator generator = model.generator("", new Sampling(1, 0, 1, false, 5));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      GeneratedToken token = generator.step();
      text.append(token.text());
    }
    TextScore score = model.score(text.toString());
    assertThat(score.surprise()).hasSameSizeAs(score.tokens().toArray());
    // A network that knows nothing wavers between nearly all tokens, padding and unknown included.
    assertThat(score.perplexity()).isCloseTo(model.vocabulary().size(), within(2.0));
    double bits = 0;
    for (double nats : score.surprise()) {
      bits += nats / Math.log(2);
    }
    assertThat(score.bitsPerCharacter()).isCloseTo(bits / text.length(), within(1e-9));
    assertThat(model.score("").perplexity()).isNaN();
  }

  private static String text(Generator generator, int tokens) {
    StringBuilder text = new StringBuilder(generator.promptText());
    for (int i = 0; i < tokens; i++) {
      text.append(generator.step().text());
    }
    return text.toString();
  }
}
