package org.remanence.ui.training.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.i18n.Messages;
import org.remanence.model.Hyperparameters;
import org.remanence.model.Optimisation;
import org.remanence.model.Preset;
import org.remanence.model.WordVectors;

class PresetTest {
  @ParameterizedTest
  @EnumSource(Preset.class)
  void theFormThatItFillsIsValidAndKnownAsIt(Preset preset) {
    TrainingForm form = new TrainingForm();
    form.fill(preset.over(Hyperparameters.DEFAULT.with(h -> h.seed = 7)));
    assertThat(form.isValid()).isTrue();
    assertThat(Preset.of(form.hyperparameters(true))).contains(preset);
    assertThat(form.hyperparameters(true).seed()).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void saysInBothLanguagesWhyItIsGoodOrBad(Preset preset) {
    Messages.use(Locale.ENGLISH);
    assertThat(preset.why()).startsWith(preset.isBad() ? "✗ Bad" : "").hasSizeGreaterThan(60);
    Messages.use(Locale.FRENCH);
    assertThat(preset.why()).startsWith(preset.isBad() ? "✗ Mauvais" : "").hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void whatItSaysWasMeasured(Preset preset) throws IOException {
    Messages.use(Locale.ENGLISH);
    assertThat(Path.of("docs/findings.md")).content().contains("\n| " + preset.title() + " |");
  }

  @Test
  void wordVectorsAndTheirLengthStay() {
    Hyperparameters withVectors =
        Hyperparameters.DEFAULT.with(
            h -> {
              h.embedding = 50;
              h.optimisation =
                  Optimisation.DEFAULT.withWordVectors(new WordVectors("glove.txt", true));
            });
    Hyperparameters filled = Preset.QUICK.over(withVectors);
    assertThat(filled.embedding()).isEqualTo(50);
    assertThat(filled.optimisation().wordVectors().source()).isEqualTo("glove.txt");
    assertThat(filled.hidden()).isEqualTo(48);
  }

  @Test
  void ownNumbersAreNoPreset() {
    assertThat(Preset.of(Hyperparameters.DEFAULT.with(h -> h.hidden = 77))).isEmpty();
  }
}
