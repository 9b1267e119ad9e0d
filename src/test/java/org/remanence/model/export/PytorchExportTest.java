package org.remanence.model.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.engine.Weights;
import org.remanence.engine.tensor.Tensor;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.SampleModels;
import org.remanence.model.file.Safetensors;

/** PyTorch stacks rows where Keras has columns, and the gates of a GRU in another order. */
class PytorchExportTest {
  private static final int UNITS = 3;
  private static final int INPUTS = 4;

  @TempDir Path folder;

  private Weights exported(Classifier classifier, Map<String, int[]> expected) throws IOException {
    Path file = folder.resolve("model.safetensors");
    PytorchExport.write(file, classifier);
    try (InputStream in = Files.newInputStream(file)) {
      return Safetensors.read(file, in, Files.size(file), expected);
    }
  }

  private static Classifier classifier(Architecture architecture) {
    return SampleModels.of(architecture, SampleModels.hyperparameters(INPUTS, UNITS, true), 3)
        .classifier();
  }

  private static Map<String, int[]> shapes(Classifier classifier, int features) {
    Map<String, int[]> shapes = new LinkedHashMap<>();
    shapes.put("embedding.weight", new int[] {classifier.vocabulary().size(), INPUTS});
    shapes.put("dense.weight", new int[] {classifier.labels().size(), features});
    shapes.put("dense.bias", new int[] {classifier.labels().size()});
    return shapes;
  }

  private static void addCell(Map<String, int[]> shapes, String suffix, int blocks, int inputs) {
    int rows = blocks * UNITS;
    shapes.put("recurrent.weight_ih_" + suffix, new int[] {rows, inputs});
    shapes.put("recurrent.weight_hh_" + suffix, new int[] {rows, UNITS});
    shapes.put("recurrent.bias_ih_" + suffix, new int[] {rows});
    shapes.put("recurrent.bias_hh_" + suffix, new int[] {rows});
  }

  @Test
  void theGatesOfAGruAreResetUpdateCandidate() throws IOException {
    Classifier gru = classifier(Architecture.GRU);
    Map<String, int[]> shapes = shapes(gru, UNITS);
    addCell(shapes, "l0", 3, INPUTS);
    Weights pytorch = exported(gru, shapes);
    float[][] keras = gru.weights().get("recurrent.0.kernel").rows();
    float[][] rows = pytorch.get("recurrent.weight_ih_l0").rows();
    Tensor bias = gru.weights().get("recurrent.0.bias");
    // In PyTorch's order, where Keras has them.
    int[] order = {1, 0, 2};
    for (int block = 0; block < order.length; block++) {
      for (int unit = 0; unit < UNITS; unit++) {
        int column = order[block] * UNITS + unit;
        int row = block * UNITS + unit;
        for (int input = 0; input < INPUTS; input++) {
          assertThat(rows[row][input]).isEqualTo(keras[input][column]);
        }
        assertThat(pytorch.get("recurrent.bias_ih_l0").values()[row])
            .isEqualTo(bias.values()[column]);
        assertThat(pytorch.get("recurrent.bias_hh_l0").values()[row])
            .isEqualTo(bias.values()[3 * UNITS + column]);
      }
    }
  }

  @Test
  void directionsAndLayersHaveNamesOfTheirOwn() throws IOException {
    Classifier both = classifier(Architecture.BIDIRECTIONAL_LSTM);
    Map<String, int[]> shapes = shapes(both, 2 * UNITS);
    addCell(shapes, "l0", 4, INPUTS);
    addCell(shapes, "l0_reverse", 4, INPUTS);
    Weights pytorch = exported(both, shapes);
    assertThat(pytorch.get("recurrent.weight_hh_l0_reverse").rows()[5][1])
        .isEqualTo(both.weights().get("recurrent.0.backward.recurrent_kernel").rows()[1][5]);
    assertThat(pytorch.get("recurrent.bias_hh_l0_reverse").values()).containsOnly(0);

    Classifier stacked = classifier(Architecture.STACKED_LSTM);
    Map<String, int[]> layers = shapes(stacked, UNITS);
    addCell(layers, "l0", 4, INPUTS);
    addCell(layers, "l1", 4, UNITS);
    assertThat(exported(stacked, layers).get("recurrent.weight_ih_l1").rows()[7][2])
        .isEqualTo(stacked.weights().get("recurrent.1.kernel").rows()[2][7]);
  }
}
