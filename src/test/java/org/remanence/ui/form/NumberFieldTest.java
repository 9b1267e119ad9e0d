package org.remanence.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.i18n.Messages;
import org.remanence.model.Hyperparameter;

class NumberFieldTest {
  private final NumberField hidden = new NumberField(NumberSpec.of(Hyperparameter.HIDDEN));
  private final NumberField rate = new NumberField(NumberSpec.of(Hyperparameter.LEARNING_RATE));

  @Test
  void whatIsOutOfRangeStaysAsItWasTypedAndTheNumberBeforeCounts() {
    hidden.textProperty().set("64");
    hidden.textProperty().set("100000");
    assertThat(hidden.textProperty().get()).isEqualTo("100000");
    assertThat(hidden.whole()).isEqualTo(64);
    assertThat(hidden.problem()).contains("Hidden units: a whole number from 1 to 4,096.");
    hidden.reformat();
    assertThat(hidden.textProperty().get()).isEqualTo("100000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "1.5", "1,5", "0", "-1", "NaN", "1e300"})
  void whatIsNoAllowedWholeNumberIsAProblem(String typed) {
    hidden.textProperty().set(typed);
    assertThat(hidden.isValid()).isFalse();
    assertThat(hidden.typed()).isEmpty();
    assertThat(hidden.get()).isEqualTo(Hyperparameter.HIDDEN.defaultValue());
  }

  @ParameterizedTest
  @CsvSource({"' 1,024 ', 1024", "1 024, 1024", "+12, 12"})
  void thousandsMayBeSetApart(String typed, double number) {
    hidden.textProperty().set(typed);
    assertThat(hidden.typed()).hasValue(number);
  }

  @Test
  void isWrittenInTheLanguageInUse() {
    assertThat(rate.textProperty().get()).isEqualTo("0.001");
    Messages.use(Locale.FRENCH);
    rate.reformat();
    assertThat(rate.textProperty().get()).isEqualTo("0,001");
    rate.textProperty().set("0");
    assertThat(rate.problem()).hasValueSatisfying(text -> assertThat(text).contains("supérieur"));
  }

  @Test
  void whoeverListensToTheTextFindsItsNumber() {
    List<Double> seen = new ArrayList<>();
    hidden.textProperty().addListener(changed -> seen.add(hidden.get()));
    hidden.textProperty().addListener((property, before, now) -> seen.add(hidden.get()));
    hidden.set(7);
    assertThat(seen).containsExactly(7.0, 7.0);
  }

  @Test
  void whatIsNotUsedIsNoProblem() {
    hidden.textProperty().set("soon");
    hidden.usedProperty().set(false);
    assertThat(hidden.problem()).isEmpty();
    assertThat(new NumberFields(List.of(hidden, rate)).areValid()).isTrue();
  }

  @Test
  void stepsEndAtTheBoundsAndFractionsHaveNone() {
    hidden.set(2);
    hidden.step(-1);
    assertThat(hidden.textProperty().get()).isEqualTo("1");
    hidden.step(-1);
    assertThat(hidden.textProperty().get()).isEqualTo("1");
    rate.step(1);
    assertThat(rate.get()).isEqualTo(0.001);
  }

  @Test
  void settingsRememberWhatCountsInAnyLanguageAndPassOverNonsense() {
    NumberFields fields = new NumberFields(List.of(hidden, rate));
    Messages.use(Locale.FRENCH);
    hidden.set(1024);
    hidden.textProperty().set("soon");
    rate.textProperty().set("2,5e-4");
    Map<String, String> values = new LinkedHashMap<>();
    fields.save(values);
    Messages.use(Locale.ENGLISH);
    fields.reset();
    fields.restore(values);
    assertThat(hidden.textProperty().get()).isEqualTo("1024");
    assertThat(rate.textProperty().get()).isEqualTo("0.00025");
    fields.restore(Map.of("hidden", "5000", "learning-rate", "fast"));
    assertThat(hidden.whole()).isEqualTo(1024);
    assertThat(rate.get()).isEqualTo(2.5e-4);
  }
}
