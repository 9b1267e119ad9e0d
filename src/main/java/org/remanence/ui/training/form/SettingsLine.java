package org.remanence.ui.training.form;

import java.util.Optional;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Hyperparameters;
import org.remanence.model.Preset;

/** Settings with which the button will train, in a line and in the language in use. */
public final class SettingsLine {
  private SettingsLine() {}

  public static String text(Hyperparameters settings) {
    return Messages.text(
        "training.line",
        name(Preset.of(settings)),
        NumberText.setting(settings.learningRate()),
        settings.patience(),
        settings.epochs());
  }

  private static String name(Optional<Preset> preset) {
    if (preset.isEmpty()) {
      return Messages.text("training.preset.own");
    }
    return preset.get() == Preset.DEFAULT
        ? Messages.text("training.line.classic")
        : Messages.text("training.line.preset", preset.get().title());
  }
}
