package org.remanence.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.i18n.Messages;
import org.remanence.model.Hyperparameters;
import org.remanence.model.LearningRateSchedule;

/** Passports speak the language in use: no name that only files have is shown. */
class PassportWordsTest {
  /** Such as val_loss or optimisation.schedule. */
  private static final String IDENTIFIER = ".*([a-z]{2}_[a-z]{2}|[a-z]{3}\\.[a-z]{3}).*";

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void whatIsSaidIsInWords(String language) {
    Messages.use(Locale.forLanguageTag(language));
    // Weights have no other name than their tensor’s, a layer of a Keras file than the file’s.
    Set<Kind> named = Set.of(Kind.WEIGHT, Kind.WEIGHT_SHARE, Kind.KERAS_SIGNAL);
    Stream<Passport> passports = AllPassports.all().filter(each -> !named.contains(each.kind()));
    assertThat(passports.flatMap(PassportWordsTest::said))
        .hasSizeGreaterThan(100)
        .filteredOn(text -> text.matches(IDENTIFIER) && !text.matches(".*\\.(rema|csv|json|txt)"))
        .isEmpty();
  }

  @Test
  void aProgramIsEnglishBelowItsFirstTwoLines() {
    List<String> french = program(Locale.FRENCH, "Titre");
    assertThat(Messages.text("passport.program.language")).contains("deux premières lignes");
    List<String> english = program(Locale.ENGLISH, "Title");
    assertThat(Messages.text("passport.program.language")).contains("first two lines");
    assertThat(french.subList(0, 2)).doesNotContainAnyElementsOf(english);
    assertThat(french.subList(2, french.size())).isEqualTo(english.subList(2, english.size()));
  }

  private static List<String> program(Locale language, String title) {
    Messages.use(language);
    return Program.of(Kind.SIGNAL, title, Map.of(), "", List.of()).text().lines().toList();
  }

  @Test
  void whatIsSwitchedOffHasNoDetails() {
    Messages.use(Locale.ENGLISH);
    assertThat(Settings.of(Hyperparameters.DEFAULT))
        .contains(
            new Origin.Setting("learning-rate schedule", "constant"),
            new Origin.Setting("gradient clipping", "none"),
            new Origin.Setting("pre-trained word vectors", "none"))
        .extracting(Origin.Setting::name)
        .doesNotContain("factor of the schedule", "limit of the clipping", "word vectors frozen");
    assertThat(
            Settings.of(
                Hyperparameters.DEFAULT.with(
                    h ->
                        h.optimisation =
                            h.optimisation.withSchedule(
                                LearningRateSchedule.defaultOf(LearningRateSchedule.Kind.STEP)))))
        .contains(
            new Origin.Setting("learning-rate schedule", "in steps"),
            new Origin.Setting("factor of the schedule", "0.5"));
  }

  /** All but the equation, the values and what the program is made of. */
  private static Stream<String> said(Passport passport) {
    List<String> texts = new ArrayList<>(passport.names());
    texts.add(passport.title());
    passport.inputs().forEach(input -> texts.addAll(List.of(input.name(), input.meaning())));
    passport
        .origin()
        .settings()
        .forEach(setting -> texts.addAll(List.of(setting.name(), setting.value())));
    return texts.stream();
  }
}
