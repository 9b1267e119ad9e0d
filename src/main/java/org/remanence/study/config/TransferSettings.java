package org.remanence.study.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.remanence.model.Hyperparameter;
import org.remanence.training.transfer.PretrainedEncoder;

/**
 * Settings that a study of transfer varies: each network is trained with and without the start from
 * a language model, on several numbers of labelled texts.
 *
 * @param file that the language model was read from
 * @param encoder that half of the networks start from; all have its sizes
 * @param labels numbers of labelled training texts, ascending, two at least
 */
public record TransferSettings(Path file, PretrainedEncoder encoder, List<Integer> labels) {
  /** A learning curve has two points at least. */
  public static final int MIN_SIZES = 2;

  public TransferSettings {
    labels = labels.stream().sorted().toList();
    if (labels.size() < MIN_SIZES) {
      throw new IllegalArgumentException("a learning curve takes " + MIN_SIZES + " sizes");
    }
  }

  /** The same with a copy of the language model’s file. */
  public TransferSettings at(Path copy) {
    return new TransferSettings(copy, encoder, labels);
  }

  public int fewest() {
    return labels.get(0);
  }

  public int most() {
    return labels.get(labels.size() - 1);
  }

  /** The settings that are the language model’s. */
  public Map<Hyperparameter, Double> sizes() {
    return sizes(encoder);
  }

  /** The settings that a language model sets. */
  public static Map<Hyperparameter, Double> sizes(PretrainedEncoder encoder) {
    return Map.of(
        Hyperparameter.EMBEDDING, (double) encoder.embedding(),
        Hyperparameter.HIDDEN, (double) encoder.hidden());
  }
}
