package org.remanence.model.keras.file;

import io.jhdf.api.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.remanence.engine.tensor.Tensor;

/**
 * Weights of a {@code .keras} file: a group for each layer, called by its class and numbered among
 * the layers of that class, with datasets {@code vars/0}, {@code vars/1}…
 */
final class NumberedWeights implements StoredWeights {
  /** Names of the group of all layers; the second is that of Keras 2.13. */
  private static final List<String> ROOTS = List.of("layers", "_layer_checkpoint_dependencies");

  private final Hdf5 file;
  private final Map<LayerConfig, Group> groups = new IdentityHashMap<>();

  NumberedWeights(Hdf5 file, NetworkConfig network) {
    this.file = file;
    ROOTS.stream()
        .map(file::group)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(root -> assign(root, network));
  }

  /**
   * Hands out the groups of each class in the order of their numbers, which differ between
   * versions, to its layers in the order of the configuration.
   */
  private void assign(Group root, NetworkConfig network) {
    Map<String, Iterator<String>> byClass = new HashMap<>();
    List<String> present = file.groups(root);
    for (LayerConfig layer : network.stored()) {
      String prefix = snakeCase(layer.className());
      Iterator<String> names =
          byClass.computeIfAbsent(prefix, any -> numbered(present, prefix).iterator());
      if (names.hasNext()) {
        file.group(root.getName(), names.next()).ifPresent(group -> groups.put(layer, group));
      }
    }
  }

  /** {@code lstm}, {@code lstm_1}, {@code lstm_2}… of those that are there. */
  private static List<String> numbered(List<String> present, String prefix) {
    return present.stream()
        .filter(name -> name.matches(Pattern.quote(prefix) + "(_[0-9]{1,6})?"))
        .sorted(
            Comparator.comparingInt(
                name ->
                    name.equals(prefix)
                        ? 0
                        : Integer.parseInt(name.substring(prefix.length() + 1))))
        .toList();
  }

  @Override
  public List<Tensor> of(LayerConfig layer) {
    Group group = groups.get(layer);
    if (group == null) {
      return List.of();
    }
    List<Tensor> weights = new ArrayList<>();
    for (String part : parts(layer)) {
      Optional<Tensor> next = file.tensor(group, part + "vars/0");
      for (int i = 1; next.isPresent(); i++) {
        weights.add(next.get());
        next = file.tensor(group, part + "vars/" + i);
      }
    }
    return weights;
  }

  /** Paths below its group under which a layer keeps its weights. */
  private static List<String> parts(LayerConfig layer) {
    return switch (layer.className()) {
      case "SimpleRNN", "LSTM", "GRU" -> List.of("cell/");
      case "Bidirectional" -> List.of("forward_layer/cell/", "backward_layer/cell/");
      case "TimeDistributed" -> List.of("layer/");
      default -> List.of("");
    };
  }

  /** As Keras names its groups: {@code SimpleRNN} becomes {@code simple_rnn}. */
  private static String snakeCase(String className) {
    return className
        .replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }
}
