package org.remanence.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sequence classifier: embedding [V,E], recurrent layers, dense softmax over C classes.
 *
 * @param vocabulary V, with padding (0) and unknown (1)
 * @param embedding E
 * @param recurrent from the input upwards; the last one gives only its final state
 * @param classes C
 */
public record NetworkShape(
    int vocabulary, int embedding, List<RecurrentShape> recurrent, int classes) {
  /** The table of word vectors among the tensors. */
  public static final String EMBEDDINGS = "embedding.embeddings";

  public NetworkShape {
    recurrent = List.copyOf(recurrent);
  }

  /** Input width of the dense layer. */
  public int features() {
    return recurrent.get(recurrent.size() - 1).outputs();
  }

  public long parameters() {
    long total = (long) vocabulary * embedding + (features() + 1L) * classes;
    for (RecurrentShape layer : recurrent) {
      total += layer.parameters();
    }
    return total;
  }

  /** Shape of every tensor by its Keras name, in the order of files. */
  public Map<String, int[]> tensors() {
    Map<String, int[]> shapes = new LinkedHashMap<>();
    shapes.put(EMBEDDINGS, new int[] {vocabulary, embedding});
    for (int i = 0; i < recurrent.size(); i++) {
      RecurrentShape layer = recurrent.get(i);
      for (int direction = 0; direction < layer.directions(); direction++) {
        String prefix = recurrentPrefix(i, direction == 1);
        int columns = layer.cell().blockCount() * layer.units();
        shapes.put(prefix + "kernel", new int[] {layer.inputs(), columns});
        shapes.put(prefix + "recurrent_kernel", new int[] {layer.units(), columns});
        shapes.put(
            prefix + "bias",
            layer.cell().biasRows() == 1 ? new int[] {columns} : new int[] {2, columns});
      }
    }
    shapes.put("dense.kernel", new int[] {features(), classes});
    shapes.put("dense.bias", new int[] {classes});
    return shapes;
  }

  /** What the tensor names of a recurrent layer start with: {@code recurrent.0.backward.}. */
  public static String recurrentPrefix(int layer, boolean backward) {
    return "recurrent." + layer + (backward ? ".backward." : ".");
  }
}
