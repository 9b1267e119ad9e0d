package org.remanence.notebook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remanence.notebook.lesson.Event.Trained;
import org.remanence.notebook.lesson.Layer;
import org.remanence.notebook.lesson.Lesson;
import org.remanence.notebook.lesson.Network;
import org.remanence.notebook.lesson.Padding;

/** Padding that recurrent layers read like words. */
final class PaddingCheck implements NotebookCheck {
  @Override
  public List<Finding> check(Lesson lesson) {
    List<Finding> findings = new ArrayList<>();
    for (Trained trained : lesson.events(Trained.class).toList()) {
      Optional<Layer> embedding = unmasked(trained.network());
      if (embedding.isPresent()) {
        trained
            .padding()
            .map(padding -> finding(trained.network(), embedding.get(), padding))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** The embedding without a mask in front of recurrent layers, if all layers are known. */
  private static Optional<Layer> unmasked(Network network) {
    List<Layer> layers = network.layers();
    boolean recurrent = layers.stream().anyMatch(Layer::isRecurrent);
    boolean masking = layers.stream().anyMatch(layer -> layer.type().equals("Masking"));
    if (!network.isComplete() || !recurrent || masking) {
      return Optional.empty();
    }
    return layers.stream()
        .filter(layer -> layer.type().equals("Embedding"))
        .findFirst()
        .filter(layer -> layer.flag("mask_zero").equals(Optional.of(false)));
  }

  private static Finding finding(Network network, Layer embedding, Padding padding) {
    @Nullable Layer last = null;
    for (Layer layer : network.layers()) {
      last = layer.isRecurrent() ? layer : last;
    }
    boolean lastState = last != null && last.flag("return_sequences").equals(Optional.of(false));
    boolean both = last != null && last.bidirectional();
    boolean after = padding.side() == Padding.Side.BEHIND && !both;
    String id = after && lastState ? "padding-read-last" : "padding-read";
    return new Finding(
        id, embedding.instance().place(), padding.place().cell(), padding.place().line());
  }
}
