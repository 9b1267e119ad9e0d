package org.remanence.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.cell.Signal;

/** A file of reference values (torch's conventions) seen in this project's conventions. */
final class Golden {
  final CellType cell;
  final int layers;
  final int directions;
  final int batch;
  final int steps;
  final int inputs;
  final int units;
  private final JsonNode root;

  Golden(String name) throws IOException {
    try (InputStream stream = Golden.class.getResourceAsStream("/golden/" + name + ".json")) {
      root = new ObjectMapper().readTree(stream);
    }
    String kind = root.get("kind").asText();
    cell =
        MguCell.withAll().stream().filter(each -> each.id().equals(kind)).findFirst().orElseThrow();
    layers = root.get("layers").asInt();
    directions = root.get("bidirectional").asBoolean() ? 2 : 1;
    batch = root.get("batch").asInt();
    steps = root.get("time").asInt();
    inputs = root.get("input").asInt();
    units = root.get("hidden").asInt();
  }

  boolean hasTrace() {
    return root.has("trace_time_major");
  }

  RecurrentShape shape(int layer) {
    int width = layer == 0 ? inputs : units * directions;
    return new RecurrentShape(cell, width, units, directions == 2, true);
  }

  /** [time][batch][n] of a field kept [batch][time][n], flat. */
  float[] timeMajor(String field) {
    JsonNode array = root.get(field);
    List<Float> values = new ArrayList<>();
    for (int t = 0; t < steps; t++) {
      for (int b = 0; b < batch; b++) {
        array.get(b).get(t).forEach(v -> values.add((float) v.asDouble()));
      }
    }
    return floats(values);
  }

  double trace(Signal signal, int t, int b, int unit) {
    return root.get("trace_time_major").get(signal.id()).get(t).get(b).get(unit).asDouble();
  }

  /** Weights (field {@code weights}) or their gradients (field {@code gradients}). */
  float[] kernel(String field, int layer, int direction) {
    return transposed(tensor(field, "weight_ih", layer, direction));
  }

  float[] recurrentKernel(String field, int layer, int direction) {
    return cell.hasRecurrentKernel()
        ? transposed(tensor(field, "weight_hh", layer, direction))
        : new float[0];
  }

  /**
   * The bias; torch's two add up to one but for GRU, and have the same gradient. Cells without
   * recurrent kernel have one.
   */
  float[] bias(String field, int layer, int direction) {
    JsonNode input = tensor(field, "bias_ih", layer, direction);
    JsonNode recurrent = tensor(field, "bias_hh", layer, direction);
    int columns = cell.blockCount() * units;
    float[] values = new float[cell.biasRows() * columns];
    for (int column = 0; column < columns; column++) {
      double first = input.get(torchRow(column)).asDouble();
      double second = cell.hasRecurrentKernel() ? recurrent.get(torchRow(column)).asDouble() : 0;
      if (cell == CellType.GRU) {
        values[column] = (float) first;
        values[columns + column] = (float) second;
      } else {
        values[column] = (float) (field.equals("weights") ? first + second : first);
      }
    }
    return values;
  }

  private JsonNode tensor(String field, String name, int layer, int direction) {
    return root.get(field).get(name + "_l" + layer + (direction == 1 ? "_reverse" : ""));
  }

  private float[] transposed(JsonNode matrix) {
    int columns = matrix.size();
    int rows = matrix.get(0).size();
    float[] values = new float[rows * columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        values[row * columns + column] = (float) matrix.get(torchRow(column)).get(row).asDouble();
      }
    }
    return values;
  }

  /** Torch's GRU has reset before update. */
  private int torchRow(int column) {
    int block = column / units;
    return cell == CellType.GRU && block < 2 ? (1 - block) * units + column % units : column;
  }

  private static float[] floats(List<Float> values) {
    float[] array = new float[values.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = values.get(i);
    }
    return array;
  }
}
