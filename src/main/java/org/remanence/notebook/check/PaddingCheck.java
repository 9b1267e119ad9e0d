package org.remanence.notebook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remanence.notebook.analysis.Experiment;
import org.remanence.notebook.analysis.ExperimentEvent.Trained;
import org.remanence.notebook.analysis.KerasLayer;
import org.remanence.notebook.analysis.KerasModel;
import org.remanence.notebook.analysis.SequencePadding;

/** Padding that recurrent layers read like words. */
final class PaddingCheck implements NotebookCheck {
  @Override
  public List<Finding> check(Experiment experiment) {
    List<Finding> findings = new ArrayList<>();
    for (Trained trained : experiment.events(Trained.class).toList()) {
      Optional<KerasLayer> embedding = unmasked(trained.network());
      if (embedding.isPresent()) {
        trained
            .padding()
            .filter(SequencePadding::zeros)
            .map(padding -> finding(trained.network(), embedding.get(), padding))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  /**
   * The embedding without a mask, if all layers are known and recurrent ones follow it with nothing
   * in between that puts steps together or masks them.
   */
  private static Optional<KerasLayer> unmasked(KerasModel network) {
    List<KerasLayer> layers = network.isComplete() ? network.layers() : List.of();
    List<String> types = layers.stream().map(KerasLayer::type).toList();
    int embedding = types.indexOf("Embedding");
    List<KerasLayer> behind = layers.subList(embedding + 1, layers.size());
    int recurrent = 0;
    while (recurrent < behind.size() && behind.get(recurrent).keepsSteps()) {
      recurrent++;
    }
    boolean read = recurrent < behind.size() && behind.get(recurrent).isRecurrent();
    return embedding >= 0 && read && !types.contains("Masking")
        ? Optional.of(layers.get(embedding))
            .filter(layer -> layer.flag("mask_zero").equals(Optional.of(false)))
        : Optional.empty();
  }

  private static Finding finding(
      KerasModel network, KerasLayer embedding, SequencePadding padding) {
    @Nullable KerasLayer last = null;
    for (KerasLayer layer : network.layers()) {
      last = layer.isRecurrent() ? layer : last;
    }
    boolean lastState = last != null && last.flag("return_sequences").equals(Optional.of(false));
    boolean both = last != null && last.bidirectional();
    boolean after = padding.side() == SequencePadding.Side.BEHIND && !both;
    String id = after && lastState ? "padding-read-last" : "padding-read";
    return new Finding(
        id, embedding.instance().location(), padding.location().cell(), padding.location().line());
  }
}
