package org.remanence.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.remanence.i18n.Messages;
import org.remanence.model.Hyperparameters;

/** What passports of differences say of their levels, counts and settings. */
class ComparisonPassportsTest {
  private static List<Passport> differences() {
    return RunPassports.all().filter(each -> each.kind() == Kind.COMPARISON).toList();
  }

  /** Of the table of four networks and a baseline; of the later one of two networks. */
  private static Passport both() {
    return differences().get(0);
  }

  @Test
  void intervalsHaveTheLevelOfTheirFamily() {
    // Ten comparisons: 1 − 0.05/10. One comparison: 0.95.
    assertThat(both().names())
        .containsExactly(
            "with the settings of the training: a less d: difference of accuracy",
            "with the settings of the training: a less d: corrected p value",
            "with the settings of the training: a less d: lower end of the 99.5% interval",
            "with the settings of the training: a less d: upper end of the 99.5% interval",
            "tuned: b less c: difference of accuracy",
            "tuned: b less c: corrected p value",
            "tuned: b less c: lower end of the 95% interval",
            "tuned: b less c: upper end of the 95% interval");
    Messages.use(Locale.FRENCH);
    assertThat(both().names().get(2))
        .isEqualTo(
            "avec les réglages de l’entraînement\u00a0: a moins d\u00a0: borne basse de"
                + " l’intervalle à 99,5\u00a0%");
  }

  @Test
  void eachTableHasItsCountsAndItsNumberOfComparisons() {
    List<Input> counts =
        both().inputs().stream().filter(each -> each.name().matches("[bcm]")).toList();
    assertThat(counts).extracting(Input::name).containsExactly("b", "c", "m", "b", "c", "m");
    assertThat(counts)
        .extracting(Input::meaning)
        .contains(
            "with the settings of the training: texts that a has right and d wrong",
            "tuned: texts that c has right and b wrong",
            "tuned: comparisons tested together");
    assertThat(counts).extracting(Input::value).allMatch(text -> text.matches("\\d+"));
    assertThat(counts.get(2).value()).isEqualTo("10");
    assertThat(counts.get(5).value()).isEqualTo("1");
    double texts = 203;
    assertThat((Integer.parseInt(counts.get(0).value()) - Integer.parseInt(counts.get(1).value())))
        .isEqualTo((int) Math.round(both().value() * texts));
  }

  @Test
  void whoWasNotComparedTextByTextHasNoDiscordantCounts() {
    List<Input> counts =
        differences().get(1).inputs().stream().filter(each -> each.name().matches("[bc]")).toList();
    // To two other networks and the baseline; the bidirectional one kept no answers.
    assertThat(counts).hasSize(6);
    assertThat(counts).extracting(Input::meaning).noneMatch(text -> text.contains(" b "));
  }

  @Test
  void verdictsHaveDataSeedAndSettings() {
    assertThat(differences())
        .allSatisfy(
            each -> {
              assertThat(each.origin().data()).isEqualTo("notebook");
              assertThat(each.origin().seed()).isPresent();
              assertThat(each.origin().settings())
                  .extracting(Origin.Setting::name)
                  .contains("learning rate", "patience", "most epochs");
            });
  }

  @Test
  void settingsThatDifferAreGivenForEach() {
    Hyperparameters given = Hyperparameters.DEFAULT;
    List<Settings.Of> trained =
        List.of(
            new Settings.Of("LSTM", given),
            new Settings.Of("GRU", given.with(h -> h.learningRate = 0.02)));
    Origin origin = Settings.origin("notebook", "12ab", trained);
    assertThat(origin.settings())
        .contains(
            new Origin.Setting("learning rate", "LSTM: 0.001, GRU: 0.02"),
            new Origin.Setting("patience", String.valueOf(given.patience())));
    assertThat(origin.seed()).hasValue(given.seed());
  }

  @Test
  void studiesTellTheirNumbersAsTheirSentencesDo() {
    List<Passport> pairs =
        StudyPassports.all().filter(each -> each.kind() == Kind.STUDY_PAIR).toList();
    assertThat(pairs).isNotEmpty().allSatisfy(each -> assertThat(each.value()).isNotNegative());
    assertThat(pairs)
        .allSatisfy(
            each ->
                assertThat(each.origin().settings())
                    .extracting(Origin.Setting::name)
                    .contains("seeds", "folds", "most epochs", "learning rate", "hidden units"));
    assertThat(pairs.stream().flatMap(each -> each.names().stream()))
        .contains("half the interval’s width with 10,000 seeds");
  }

  @Test
  void aGatesLetterIsThatOfItsCellAndJacobiansAreNamedOnce() {
    List<String> equations =
        MeasurementPassports.all()
            .filter(each -> each.kind() == Kind.GRADIENT_FLOW)
            .map(Passport::equation)
            .toList();
    assertThat(equations).anyMatch(text -> text.contains("‖z(T)∘…∘z(t+1)‖"));
    assertThat(equations).allMatch(text -> text.indexOf("J(k) =") == text.lastIndexOf("J(k) ="));
  }
}
