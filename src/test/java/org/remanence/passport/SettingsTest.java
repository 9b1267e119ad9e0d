package org.remanence.passport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.model.Hyperparameter;
import org.remanence.model.Hyperparameters;
import org.remanence.model.HyperparametersJson;

class SettingsTest {
  /** Files leave some settings out where they have their default. */
  @ParameterizedTest
  @EnumSource
  void everySettingThatDiffersFromItsDefaultHasAName(Hyperparameter setting) {
    double least = setting.range().min();
    double other = setting.defaultValue() == least ? setting.range().max() : least;
    Hyperparameters changed = Hyperparameters.DEFAULT.with(h -> setting.set(h, other));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    HyperparametersJson.write(changed, json);
    assertThat(Settings.of(json))
        .extracting(Origin.Setting::name)
        .isNotEmpty()
        .doesNotContain("")
        .noneMatch(name -> name.contains("passport."));
  }
}
