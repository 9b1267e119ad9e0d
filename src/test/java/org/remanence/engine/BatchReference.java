package org.remanence.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.memory.NativeBlock;

/** Reference values of a masked batch that a NumPy program printed: x [B, T, …], mask, and more. */
public record BatchReference(JsonNode json) {

  public static BatchReference read(String name) throws IOException {
    try (InputStream stream =
        BatchReference.class.getResourceAsStream("/golden/" + name + ".json")) {
      return new BatchReference(new ObjectMapper().readTree(stream));
    }
  }

  public JsonNode get(String field) {
    return json.get(field);
  }

  public int size(String field) {
    return json.get(field).asInt();
  }

  SequenceBatch batch() {
    return new SequenceBatch(size("time"), size("batch"), NativeBlock.of(timeMajor("x")), mask());
  }

  private boolean[] mask() {
    int batch = size("batch");
    boolean[] mask = new boolean[size("time") * batch];
    for (int row = 0; row < mask.length; row++) {
      mask[row] = json.get("mask").get(row % batch).get(row / batch).asInt() == 1;
    }
    return mask;
  }

  /** [T, B, N] of a field that is kept [B, T, N]. */
  float[] timeMajor(String field) {
    int batch = size("batch");
    int width = json.get(field).get(0).get(0).size();
    float[] values = new float[size("time") * batch * width];
    for (int i = 0; i < values.length; i++) {
      int row = i / width;
      values[i] =
          (float) json.get(field).get(row % batch).get(row / batch).get(i % width).asDouble();
    }
    return values;
  }

  public float[] flat(String field) {
    return flat(json.get(field));
  }

  /** All numbers in their order. */
  public static float[] flat(JsonNode node) {
    List<Double> numbers = new ArrayList<>();
    collect(node, numbers);
    float[] values = new float[numbers.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = numbers.get(i).floatValue();
    }
    return values;
  }

  private static void collect(JsonNode node, List<Double> numbers) {
    if (node.isNumber()) {
      numbers.add(node.asDouble());
    }
    node.forEach(each -> collect(each, numbers));
  }
}
