package org.remanence.ui.training.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remanence.engine.Pooling;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameter;
import org.remanence.model.Hyperparameters;
import org.remanence.text.DatasetSource;
import org.remanence.text.SplitOptions;

class TrainingFormTest {
  private TrainingForm form;

  @BeforeEach
  void make() {
    form = new TrainingForm();
  }

  @Test
  void beginsWithTheDefaultsOfTheCommandLine() {
    assertThat(form.isValid()).isTrue();
    assertThat(form.hyperparameters(true)).isEqualTo(Hyperparameters.DEFAULT);
  }

  @Test
  void frenchNumbersHaveACommaAndBothAreTaken() {
    Messages.use(Locale.FRENCH);
    form.fields().reformat();
    assertThat(form.field(Hyperparameter.LEARNING_RATE).textProperty().get()).isEqualTo("0,001");
    assertThat(form.field(Hyperparameter.MAX_WORDS).textProperty().get()).isEqualTo("2000");
    form.field(Hyperparameter.DROPOUT).textProperty().set("0.25");
    assertThat(form.hyperparameters(true).dropout()).isEqualTo(0.25);
    form.field(Hyperparameter.DROPOUT).textProperty().set(" 0,5 ");
    assertThat(form.hyperparameters(true).dropout()).isEqualTo(0.5);
  }

  @Test
  void thousandsMayBeSetApartInWholeNumbers() {
    form.field(Hyperparameter.MAX_WORDS).textProperty().set("1,500");
    assertThat(form.hyperparameters(true).maxWords()).isEqualTo(1500);
    form.field(Hyperparameter.MAX_WORDS).textProperty().set("1\u202f200");
    assertThat(form.hyperparameters(true).maxWords()).isEqualTo(1200);
  }

  @ParameterizedTest
  @CsvSource({
    "EPOCHS, 0",
    "EPOCHS, 2.5",
    "HIDDEN, '1,5'",
    "BATCH_SIZE, -1",
    "PATIENCE, ''",
    "LEARNING_RATE, 0",
    "LEARNING_RATE, many",
    "HIDDEN, 100000",
    "MAX_WORDS, 2",
    "DROPOUT, 1",
    "RECURRENT_DROPOUT, NaN",
    "EMBEDDING, Infinity"
  })
  void saysWhatIsExpectedInsteadOf(Hyperparameter hyperparameter, String typed) {
    form.field(hyperparameter).textProperty().set(typed);
    assertThat(form.isValid()).isFalse();
    assertThat(form.fields().problems())
        .singleElement(STRING)
        .startsWith(Messages.text("training.field." + hyperparameter.id()) + ": a ")
        .contains("number");
  }

  @Test
  void theTestTakesTheShareGiven() {
    assertThat(form.splitOptions(false))
        .isEqualTo(SplitOptions.withSeed(Hyperparameters.DEFAULT.seed()));
    form.testShare().textProperty().set("0,4");
    form.seed().textProperty().set("7");
    assertThat(form.splitOptions(true)).isEqualTo(new SplitOptions(7, 0.4, 0.1, true));
    form.testShare().textProperty().set("0.6");
    assertThat(form.isValid()).isFalse();
  }

  @Test
  void isRememberedByNameAndPassesOverNonsense() {
    form.field(Hyperparameter.HIDDEN).textProperty().set("64");
    form.poolingProperty().set(Pooling.MEAN);
    Map<String, String> values =
        new java.util.HashMap<>(
            TrainingFormSettings.of(
                    form,
                    List.of(Architecture.GRU, Architecture.RNN),
                    DatasetSource.builtIn("notebook"),
                    false,
                    true)
                .values());
    values.put(Hyperparameter.EPOCHS.id(), "soon");
    TrainingFormSettings memory = new TrainingFormSettings(values);
    TrainingForm next = new TrainingForm();
    memory.fill(next);
    assertThat(next.field(Hyperparameter.HIDDEN).textProperty().get()).isEqualTo("64");
    assertThat(next.hyperparameters(true).pooling()).isEqualTo(Pooling.MEAN);
    assertThat(next.hyperparameters(true).epochs()).isEqualTo(Hyperparameters.DEFAULT.epochs());
    assertThat(memory.architectures()).containsExactly(Architecture.RNN, Architecture.GRU);
    assertThat(memory.data()).contains(DatasetSource.builtIn("notebook"));
    assertThat(memory.mask()).isFalse();
    assertThat(memory.keepDuplicates()).isTrue();
  }

  @Test
  void anEmptyMemoryChangesNothing() {
    TrainingFormSettings memory = new TrainingFormSettings(Map.of());
    memory.fill(form);
    assertThat(form.hyperparameters(memory.mask())).isEqualTo(Hyperparameters.DEFAULT);
    assertThat(memory.architectures()).isEmpty();
    assertThat(memory.data()).isEmpty();
    assertThat(memory.keepDuplicates()).isFalse();
  }
}
