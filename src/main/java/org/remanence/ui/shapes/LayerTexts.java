package org.remanence.ui.shapes;

import java.util.ArrayList;
import java.util.List;
import org.remanence.explain.batch.LayerRun;
import org.remanence.i18n.Messages;
import org.remanence.model.keras.KerasModel.LayerOutput;
import org.remanence.model.keras.layer.BidirectionalLayer;
import org.remanence.model.keras.layer.DenseLayer;
import org.remanence.model.keras.layer.EmbeddingLayer;
import org.remanence.model.keras.layer.FlattenLayer;
import org.remanence.model.keras.layer.IdentityLayer;
import org.remanence.model.keras.layer.KerasLayer;
import org.remanence.model.keras.layer.MaskingLayer;
import org.remanence.model.keras.layer.PoolingLayer;
import org.remanence.model.keras.layer.RecurrentLayer;
import org.remanence.ui.session.OutputText;

/** Texts about the layers of a network that Keras trained, in the language in use. */
record LayerTexts(LayerRun run) {
  private static final int BATCH = 1;

  /** Shape of the input with the names of its axes. */
  String inputShape() {
    return run.network().model().readsIds()
        ? axes("shapes.axes.batch", BATCH, run.time())
        : axes("shapes.axes.vectors", BATCH, run.time(), run.network().model().inputs());
  }

  /** Meaning of the input. */
  String input() {
    int hidden = run.time() - run.shown(StageFigures.MOST_PADDING).length;
    String what =
        Messages.text(
            run.network().model().readsIds() ? "shapes.layer.ids" : "shapes.layer.numbers");
    return hidden == 0 ? what : what + " " + Messages.text("shapes.batch.not-drawn", hidden);
  }

  /** Shape of an output with the names of its axes. */
  String shape(LayerOutput output) {
    int width = output.values().width();
    boolean states = !output.layer().directions().isEmpty();
    if (output.values().sequence()) {
      return axes(
          states ? "shapes.axes.states" : "shapes.axes.vectors",
          BATCH,
          output.values().rows().length,
          width);
    }
    return axes(states ? "shapes.axes.last" : "shapes.axes.features", BATCH, width);
  }

  private static String axes(String key, int... extents) {
    return Messages.text(key, StageTexts.tensor(extents));
  }

  /** Meaning of a layer: what it does; of the last one its answer, too. */
  String meaning(int place) {
    LayerOutput output = run.outputs().get(place);
    List<String> sentences = new ArrayList<>(List.of(meaning(output)));
    if (output.reversed() && output.values().sequence()) {
      sentences.add(Messages.text("shapes.layer.reversed"));
    }
    if (place == run.outputs().size() - 1) {
      sentences.add(Messages.text("shapes.layer.answer", OutputText.of(run.inspection())));
    }
    return String.join(" ", sentences);
  }

  private static String meaning(LayerOutput output) {
    KerasLayer layer = output.layer();
    boolean sequence = output.values().sequence();
    if (layer instanceof EmbeddingLayer embedding) {
      return text(embedding.maskZero() ? "embedding-mask" : "embedding");
    } else if (layer instanceof MaskingLayer masking) {
      return Messages.text("shapes.layer.masking", masking.value());
    } else if (layer instanceof RecurrentLayer) {
      return text(sequence ? "states" : "last");
    } else if (layer instanceof BidirectionalLayer both) {
      return text(sequence ? "states-both" : "last-both")
          + " "
          + text("merge-" + both.merge().id());
    } else if (layer instanceof DenseLayer) {
      return text(sequence ? "dense-steps" : "dense");
    } else if (layer instanceof PoolingLayer pooling) {
      return text(pooling.kind() == PoolingLayer.Kind.MAX ? "pooling-max" : "pooling-average");
    } else if (layer instanceof FlattenLayer) {
      return text("flatten");
    }
    return text(layer instanceof IdentityLayer ? "identity" : "same-shape");
  }

  private static String text(String key) {
    return Messages.text("shapes.layer." + key);
  }
}
