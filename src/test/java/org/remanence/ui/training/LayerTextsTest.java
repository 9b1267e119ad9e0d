package org.remanence.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Pooling;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.NetworkSizes;

/** Every layer that learns has a name above its gradient plots. */
class LayerTextsTest {
  @ParameterizedTest
  @EnumSource
  void eachLayerHasItsText(Pooling pooling) {
    NetworkSizes sizes = new NetworkSizes(9, 4, 3, 2, pooling);
    for (NetworkShape.Layer layer : layers(sizes)) {
      if (layer.shape().parameters() > 0 && TensorNames.recurrentNumber(layer.name()).isEmpty()) {
        assertThat(Messages.text("training.layer." + layer.name())).isNotBlank();
      }
    }
  }

  private static List<NetworkShape.Layer> layers(NetworkSizes sizes) {
    return Stream.of(Architecture.GRU, Architecture.TRANSFORMER)
        .flatMap(architecture -> sizes.shape(architecture).layers().stream())
        .toList();
  }
}
