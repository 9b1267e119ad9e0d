package org.remanence.notebook.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remanence.model.Architecture;

/** The recurrent layers of a network. */
public record RecurrentStack(List<KerasLayer> layers) {
  /** Empty if it has none, or is not known whole. */
  public static Optional<RecurrentStack> of(KerasModel network) {
    List<KerasLayer> layers = network.layers().stream().filter(KerasLayer::isRecurrent).toList();
    return layers.isEmpty() || !network.isComplete()
        ? Optional.empty()
        : Optional.of(new RecurrentStack(layers));
  }

  /** As the layers are called, or as the architecture is. */
  public String name() {
    return architecture()
        .map(Architecture::id)
        .orElseGet(
            () ->
                layers.stream()
                    .map(
                        layer ->
                            layer.bidirectional()
                                ? "Bidirectional(" + layer.type() + ")"
                                : layer.type())
                    .collect(Collectors.joining(" + ")));
  }

  /** The one of this program that is the same. */
  public Optional<Architecture> architecture() {
    List<String> types =
        layers.stream()
            .map(
                layer ->
                    (layer.bidirectional() ? "bi" : "") + layer.type().toLowerCase(Locale.ROOT))
            .toList();
    return switch (String.join(" ", types)) {
      case "simplernn" -> Optional.of(Architecture.RNN);
      case "lstm" -> Optional.of(Architecture.LSTM);
      case "gru" -> Optional.of(Architecture.GRU);
      case "bilstm" -> Optional.of(Architecture.BIDIRECTIONAL_LSTM);
      case "lstm lstm" -> Optional.of(Architecture.STACKED_LSTM);
      default -> Optional.empty();
    };
  }
}
