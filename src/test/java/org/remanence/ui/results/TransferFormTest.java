package org.remanence.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.model.Hyperparameters;
import org.remanence.model.language.SampleLanguageModels;
import org.remanence.study.config.Fairness.Mode;
import org.remanence.study.config.StudyConfig;
import org.remanence.text.DatasetSource;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.training.transfer.PretrainedEncoder;

/** The part of a study’s form that asks how many labels a start saves. */
class TransferFormTest {
  private final StudyForm form = new StudyForm();

  @BeforeEach
  void start() {
    form.startFrom(of(Architecture.LSTM));
  }

  private static TransferForm.Start of(Architecture architecture) {
    return new TransferForm.Start(
        Path.of("wind.rema"),
        new PretrainedEncoder("wind.rema", SampleLanguageModels.of(architecture, TokenLevel.WORD)));
  }

  private StudyConfig config() {
    return form.config(DatasetSource.builtIn("notebook"), false, Hyperparameters.DEFAULT);
  }

  @Test
  void eachNumberOfLabelsIsTrainedWithAndWithoutAtTheLanguageModelsSizes() {
    form.transfer().labelsProperty().set("50, 25 100");
    assertThat(form.problems()).isEmpty();
    StudyConfig config = config();
    assertThat(config.transfer().orElseThrow().labels()).containsExactly(25, 50, 100);
    assertThat(config.values(Hyperparameter.HIDDEN)).containsExactly(6.0);
    assertThat(config.values(Hyperparameter.EMBEDDING)).containsExactly(4.0);
    assertThat(form.runs()).isEqualTo(5 * 3 * 2).isEqualTo((int) config.runs());
    assertThat(form.fixed(Hyperparameters.DEFAULT)).containsEntry(Hyperparameter.HIDDEN, 6.0);
  }

  @Test
  void networksThatCannotStartFromItAreChosenNoLonger() {
    assertThat(form.architectures()).containsExactly(Architecture.LSTM);
    form.startFrom(of(Architecture.GRU));
    assertThat(form.architectures()).containsExactly(Architecture.GRU);
    assertThat(form.problems()).isEmpty();
  }

  @Test
  void architecturesThatAreTakenOutAreNamedAndComeBackWithoutTheStart() {
    assertThat(form.takenOut()).containsExactly(Architecture.RNN, Architecture.GRU);
    form.chosen(Architecture.RNN).set(true);
    assertThat(form.takenOut()).as("chosen again").containsExactly(Architecture.GRU);
    form.chosen(Architecture.RNN).set(false);
    form.startFrom(of(Architecture.GRU));
    assertThat(form.takenOut()).containsExactly(Architecture.RNN, Architecture.LSTM);
    form.withoutStart();
    assertThat(form.takenOut()).isEmpty();
    assertThat(form.transfer().isUsed()).isFalse();
    assertThat(form.architectures())
        .containsExactly(Architecture.RNN, Architecture.LSTM, Architecture.GRU);
  }

  @Test
  void whatGivesNoCurveOrAsksASecondQuestionIsAProblem() {
    for (String typed : List.of("25", "25 25", "25 x", "0 25", "2.5 25", "")) {
      form.transfer().labelsProperty().set(typed);
      assertThat(form.problems()).as(typed).hasSize(1).first().asString().startsWith("Labels:");
    }
    form.transfer().labelsProperty().set("25 50");
    form.modeProperty().set(Mode.EQUAL_PARAMETERS);
    form.varied().get(0).settingProperty().set(Hyperparameter.HIDDEN);
    form.varied().get(0).valuesProperty().set("8 16");
    assertThat(form.problems()).hasSize(2);
    form.compare(List.of(Architecture.LSTM));
    assertThat(form.problems()).isEmpty();
    assertThat(config().transfer()).isEmpty();
  }

  @Test
  void numbersOfLabelsAreRememberedUnlessTheyMakeNoSense() {
    form.transfer().labelsProperty().set("10 20");
    StudyForm next = new StudyForm();
    StudyMemory.of(form).fill(next);
    assertThat(next.transfer().labelsProperty().get()).isEqualTo("10 20");
    assertThat(next.transfer().isUsed()).isFalse();
    next.transfer().restoreLabels("nonsense");
    assertThat(next.transfer().numbers()).isPresent();
  }
}
