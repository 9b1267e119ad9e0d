package org.remanence.study.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remanence.model.Hyperparameters;
import org.remanence.study.config.StudyConfig;
import org.remanence.study.config.TransferSettings;

/**
 * Condition that a network of a study of transfer is trained in.
 *
 * @param labels labelled texts in its training part
 * @param languageModel file name of what it starts from; empty for drawn weights
 */
public record TransferCondition(int labels, String languageModel) {
  private static final String DRAWN = "";

  /**
   * The conditions of a study: each number of labels without and with; one that is empty if none.
   */
  static List<Optional<TransferCondition>> all(StudyConfig config) {
    if (config.transfer().isEmpty()) {
      return List.of(Optional.empty());
    }
    TransferSettings settings = config.transfer().get();
    List<Optional<TransferCondition>> all = new ArrayList<>();
    for (int labels : settings.labels()) {
      all.add(Optional.of(new TransferCondition(labels, DRAWN)));
      all.add(Optional.of(new TransferCondition(labels, settings.encoder().source())));
    }
    return all;
  }

  public boolean isPretrained() {
    return !languageModel.isEmpty();
  }

  /** The same in files, such as {@code labels=50 start=pretrained}. */
  String label() {
    return "labels=" + labels + " start=" + (isPretrained() ? "pretrained" : "drawn");
  }

  Hyperparameters in(Hyperparameters plain) {
    return plain.with(h -> h.optimisation = h.optimisation.withLanguageModel(languageModel));
  }
}
