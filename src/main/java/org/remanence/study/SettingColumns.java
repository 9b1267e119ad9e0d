package org.remanence.study;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.Hyperparameters;

/** The settings that results were reached with, as columns of their tables, wherever written. */
public final class SettingColumns {
  public static final List<String> HEADING =
      List.of(
          "learning_rate",
          "clipping",
          "clipping_limit",
          "patience",
          "max_epochs",
          "trials",
          "seed");

  /** Cells of what is no network. */
  public static final List<String> NONE = List.of("", "", "", "", "", "", "");

  private SettingColumns() {}

  /** Writes a network’s settings as fields; {@code clipping_limit} is null without clipping. */
  static void write(Hyperparameters settings, ObjectNode json) {
    Clipping clipping = settings.optimisation().clipping();
    json.put("learning_rate", settings.learningRate()).put("clipping", clipping.kind().id());
    if (clipping.kind() == Clipping.Kind.NONE) {
      json.putNull("clipping_limit");
    } else {
      json.put("clipping_limit", clipping.limit());
    }
    json.put("patience", settings.patience())
        .put("max_epochs", settings.epochs())
        .put("seed", settings.seed());
  }

  /**
   * The cells of a network.
   *
   * @param settings of a tuned one those that were chosen
   * @param trials by which they were chosen; 0 if they were given
   */
  public static List<String> cells(Hyperparameters settings, int trials) {
    Clipping clipping = settings.optimisation().clipping();
    return List.of(
        String.valueOf(settings.learningRate()),
        clipping.kind().id(),
        clipping.kind() == Clipping.Kind.NONE ? "" : String.valueOf(clipping.limit()),
        String.valueOf(settings.patience()),
        String.valueOf(settings.epochs()),
        trials > 0 ? String.valueOf(trials) : "",
        String.valueOf(settings.seed()));
  }
}
