package org.remanence.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.model.file.JsonFields;

class HyperparameterTest {
  @ParameterizedTest
  @EnumSource
  void settingOneChangesItAndNoOther(Hyperparameter one) {
    double value = other(one);
    Hyperparameters changed = Hyperparameters.DEFAULT.with(h -> one.set(h, value));
    assertThat(one.get(changed)).isEqualTo(value);
    assertThat(Stream.of(Hyperparameter.values()).filter(each -> each != one))
        .allMatch(each -> each.get(changed) == each.defaultValue());
    assertThat(changed.with(h -> one.set(h, one.defaultValue())))
        .isEqualTo(Hyperparameters.DEFAULT);
  }

  @ParameterizedTest
  @EnumSource
  void aFileGivesBackWhatWasWritten(Hyperparameter one) {
    Hyperparameters changed = Hyperparameters.DEFAULT.with(h -> one.set(h, other(one)));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    HyperparametersJson.write(changed, json);
    JsonFields fields = new JsonFields(Path.of("m.rema"), "manifest.json", json);
    assertThat(HyperparametersJson.read(fields, changed.seed())).isEqualTo(changed);
  }

  @Test
  void theDefaultsAreAllowed() {
    assertThat(Hyperparameter.values())
        .allMatch(each -> each.range().contains(each.defaultValue()))
        .extracting(Hyperparameter::id)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "HIDDEN, 1, true",
    "HIDDEN, 0, false",
    "HIDDEN, 1.5, false",
    "DROPOUT, 0.95, true",
    "DROPOUT, NaN, false",
    "LEARNING_RATE, 0, false",
    "MASK, 0.5, false"
  })
  void aRangeHasItsBoundsAndNoFractionsOfWholeNumbers(
      Hyperparameter one, double value, boolean allowed) {
    assertThat(one.range().contains(value)).isEqualTo(allowed);
  }

  /** A bound of its range that is not the default. */
  private static double other(Hyperparameter one) {
    return one.defaultValue() == one.range().max() ? one.range().min() : one.range().max();
  }
}
