package org.remanence.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.study.StudySamples;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.report.Verdict.Kind;
import org.remanence.study.statistics.MeanEstimate;
import org.remanence.study.statistics.PairedTest;

/** The sentences, with the numbers that were put in. */
class VerdictTextTest {
  private static final StudyConfig FIVE_SEEDS =
      StudySamples.config("dataset: notebook\narchitectures: [lstm, gru]\nseeds: 5\n");
  private static final StudyConfig FOLDS =
      StudySamples.config("dataset: notebook\narchitectures: [lstm, gru]\nseeds: 2\nfolds: 4\n");

  private static String text(
      Locale language,
      StudyConfig config,
      Kind kind,
      double difference,
      double p,
      int tests,
      OptionalInt seeds) {
    Messages.use(language);
    MeanEstimate estimate =
        new MeanEstimate(5, difference, 0.02, difference - 0.019, difference + 0.0193);
    return text(config, kind, estimate, p, tests, seeds);
  }

  private static String text(
      StudyConfig config,
      Kind kind,
      MeanEstimate estimate,
      double p,
      int tests,
      OptionalInt seeds) {
    PairedComparison pair =
        new PairedComparison(
            contender(Architecture.LSTM),
            contender(Architecture.GRU),
            new PairedTest(estimate, 0.25, p),
            p,
            tests,
            new Verdict(kind, seeds));
    return VerdictText.of(pair, config);
  }

  private static Contender contender(Architecture architecture) {
    return new Contender(architecture.id(), architecture, Optional.empty(), List.of(), 0);
  }

  @Test
  void aRealDifference() {
    assertThat(text(Locale.ENGLISH, FIVE_SEEDS, Kind.BETTER, 0.031, 0.0119, 3, OptionalInt.empty()))
        .isEqualTo(
            "The LSTM is better than the GRU by 3.1 points (95% interval 1.2 to 5.0),"
                + " p\u00a0=\u00a00.012 corrected for 3 comparisons.");
    assertThat(text(Locale.FRENCH, FIVE_SEEDS, Kind.BETTER, 0.031, 0.0119, 3, OptionalInt.empty()))
        .isEqualTo(
            "Le LSTM fait mieux que le GRU, de 3,1 points (intervalle à 95\u00a0%\u00a0: 1,2 à"
                + " 5,0), p\u00a0=\u00a00,012 après correction pour 3 comparaisons.");
  }

  @Test
  void theBetterOneComesFirstWhateverTheOrder() {
    assertThat(text(Locale.ENGLISH, FIVE_SEEDS, Kind.BETTER, -0.031, 1e-5, 1, OptionalInt.empty()))
        .isEqualTo(
            "The GRU is better than the LSTM by 3.1 points (95% interval 1.2 to 5.0),"
                + " p\u00a0<\u00a00.001.");
  }

  @Test
  void notDistinguishable() {
    assertThat(text(Locale.ENGLISH, FIVE_SEEDS, Kind.UNDECIDED, 0.01, 0.4, 1, OptionalInt.of(40)))
        .isEqualTo(
            "The LSTM and the GRU cannot be told apart with 5 seeds: the LSTM is ahead by 1.0"
                + " points (95% interval −0.9 to 2.9), p\u00a0=\u00a00.400. About 40 seeds would be"
                + " needed.");
    assertThat(text(Locale.FRENCH, FIVE_SEEDS, Kind.UNDECIDED, 0.01, 0.4, 1, OptionalInt.of(40)))
        .isEqualTo(
            "Le LSTM et le GRU ne se distinguent pas avec 5 graines\u00a0: le LSTM a 1,0 point"
                + " d’avance (intervalle à 95\u00a0%\u00a0: −0,9 à 2,9), p\u00a0=\u00a00,400. Il"
                + " faudrait environ 40 graines.");
  }

  @Test
  void namesAreThoseOfTheLanguage() {
    Contender both = contender(Architecture.BIDIRECTIONAL_LSTM);
    Contender stacked = contender(Architecture.STACKED_LSTM);
    PairedComparison pair =
        new PairedComparison(
            both,
            stacked,
            new PairedTest(new MeanEstimate(5, 0, 0, 0, 0), 0.25, 1),
            1,
            1,
            new Verdict(Kind.IDENTICAL, OptionalInt.empty()));
    Messages.use(Locale.ENGLISH);
    assertThat(VerdictText.of(pair, FIVE_SEEDS))
        .startsWith("The bidirectional LSTM and the stacked LSTM scored");
    Messages.use(Locale.FRENCH);
    assertThat(VerdictText.of(pair, FIVE_SEEDS))
        .startsWith("Le LSTM bidirectionnel et le LSTM empilé ont obtenu");
  }

  /** 120 seeds: 0.3 ± 4.4 points, of which seeds can take next to nothing. */
  @Test
  void manySeedsBoundTheDifference() {
    Messages.use(Locale.ENGLISH);
    MeanEstimate estimate = new MeanEstimate(120, 0.003, 0.0437, -0.041, 0.047);
    assertThat(text(FIVE_SEEDS, Kind.UNDECIDED, estimate, 0.9, 1, OptionalInt.empty()))
        .endsWith(
            "There is no difference larger than 4.7 points, with a confidence of 95%;"
                + " more seeds on these texts would hardly narrow that, more texts would.");
    Messages.use(Locale.FRENCH);
    assertThat(text(FIVE_SEEDS, Kind.UNDECIDED, estimate, 0.9, 1, OptionalInt.empty()))
        .contains("Il n’y a pas de différence supérieure à 4,7 points");
  }

  @Test
  void fewSeedsSayWhatRemainsPossible() {
    Messages.use(Locale.ENGLISH);
    MeanEstimate estimate = new MeanEstimate(3, 0.003, 0.0437, -0.080, 0.086);
    assertThat(text(FIVE_SEEDS, Kind.UNDECIDED, estimate, 0.9, 1, OptionalInt.empty()))
        .endsWith(
            "A difference of up to 8.6 points remains possible; more seeds on these texts would"
                + " narrow the interval to ± 4.3 at best, more texts further.");
  }

  @Test
  void aTightIntervalAroundNothingMakesThemEquivalent() {
    Messages.use(Locale.ENGLISH);
    MeanEstimate estimate = new MeanEstimate(30, 0.001, 0.004, -0.004, 0.006);
    assertThat(text(FIVE_SEEDS, Kind.EQUIVALENT, estimate, 0.6, 1, OptionalInt.empty()))
        .isEqualTo(
            "The LSTM and the GRU are equivalent up to 0.6 points: whatever their difference is, it"
                + " is not larger (95% interval −0.4 to 0.6).");
  }

  @Test
  void withFoldsAndWithoutHope() {
    assertThat(text(Locale.ENGLISH, FOLDS, Kind.UNDECIDED, 0.01, 0.4, 1, OptionalInt.of(7)))
        .contains("with 2 seeds × 4 folds")
        .endsWith("About 7 seeds of 4 folds would be needed.");
    assertThat(text(Locale.FRENCH, FOLDS, Kind.UNDECIDED, 0.01, 0.4, 1, OptionalInt.empty()))
        .contains("avec 2 graines × 4 plis")
        .contains("reste possible\u00a0; davantage de graines sur ces textes");
  }

  @Test
  void whatCannotBeTested() {
    assertThat(text(Locale.ENGLISH, FIVE_SEEDS, Kind.IDENTICAL, 0, 1, 1, OptionalInt.empty()))
        .isEqualTo("The LSTM and the GRU scored the same in all 5 runs.");
    assertThat(text(Locale.ENGLISH, FIVE_SEEDS, Kind.NO_SPREAD, 0.02, 1, 1, OptionalInt.empty()))
        .startsWith("The LSTM is ahead of the GRU by the same 2.0 points in all 5 runs.");
    assertThat(text(Locale.ENGLISH, FIVE_SEEDS, Kind.TOO_FEW, 0.02, 1, 1, OptionalInt.empty()))
        .startsWith("Too few runs to tell the LSTM from the GRU")
        .doesNotContain("better");
  }
}
