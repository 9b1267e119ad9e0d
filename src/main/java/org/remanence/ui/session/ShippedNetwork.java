package org.remanence.ui.session;

import java.util.Optional;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Hyperparameters;
import org.remanence.model.TestMetrics;
import org.remanence.model.TrainedModel;
import org.remanence.model.shipped.ShippedModels;
import org.remanence.text.DataLanguage;
import org.remanence.ui.kit.DataNames;

/**
 * A network that the program brings along.
 *
 * @param language of the reviews that it was trained on
 */
public record ShippedNetwork(TrainedModel model, DataLanguage language) {
  /** The network that the program brings along and that {@code model} is, if it is one. */
  public static Optional<ShippedNetwork> find(TrainedModel model) {
    return ShippedModels.languageOf(model).map(language -> new ShippedNetwork(model, language));
  }

  /** Describes on what and with which settings it was trained, and what came of it. */
  public String text() {
    Hyperparameters settings = model.classifier().hyperparameters();
    TestMetrics metrics = model.metrics();
    return Messages.text(
        "states.shipped",
        DataNames.title(language.reviews()),
        NumberText.setting(settings.learningRate()),
        settings.hidden(),
        settings.epochs(),
        settings.patience(),
        String.valueOf(settings.seed()),
        NumberText.accuracy(metrics.testAccuracy()),
        metrics.bestEpoch(),
        metrics.epochs());
  }
}
