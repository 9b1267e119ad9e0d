package org.remanence.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.remanence.engine.NetworkShape;
import org.remanence.i18n.Messages;

/** Names of the layers and directions of a network; one alone has none. */
public final class LayerNames {
  private LayerNames() {}

  /**
   * The names in the order of a trace's layers.
   *
   * @param backward per layer whether it reads from the last token
   */
  public static List<String> of(List<Boolean> backward) {
    if (backward.size() == 1) {
      return List.of("");
    }
    if (!backward.contains(true)) {
      return IntStream.range(0, backward.size()).mapToObj(LayerNames::number).toList();
    }
    if (backward.size() == 2) {
      return backward.stream().map(LayerNames::direction).toList();
    }
    // Of several layers, those whose second direction reads backward are two lines of one.
    List<String> names = new ArrayList<>();
    int layer = -1;
    for (boolean direction : backward) {
      layer += direction ? 0 : 1;
      names.add(
          Messages.text(
              "states.layer-direction", number(Math.max(0, layer)), direction(direction)));
    }
    return names;
  }

  /** The same for a network that has not read anything yet. */
  public static List<String> of(NetworkShape shape) {
    return of(
        shape.states().stream()
            .flatMap(layer -> layer.bidirectional() ? Stream.of(false, true) : Stream.of(false))
            .toList());
  }

  private static String direction(boolean backward) {
    return Messages.text(backward ? "states.backward" : "states.forward");
  }

  private static String number(int layer) {
    return Messages.text("states.layer-number", layer + 1);
  }
}
