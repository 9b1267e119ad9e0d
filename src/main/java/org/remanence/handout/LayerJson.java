package org.remanence.handout;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.CellRun;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepValues;

/**
 * One direction of a layer on a sentence: the engine’s own 32-bit floats, to the last bit, and what
 * the program shows of all units together.
 */
final class LayerJson {
  private LayerJson() {}

  static void write(CellRun run, int layer, ObjectNode json) {
    LayerTrace trace = run.layers().get(layer);
    json.put("name", HandOutSentence.layerName(run, layer))
        .put("cell", trace.cell().id())
        .put("backward", trace.backward())
        .put(
            "units",
            Objects.requireNonNull(run.network()).own().orElseThrow().hyperparameters().hidden());
    List<StepValues> steps =
        IntStream.range(0, run.tokens().size())
            .mapToObj(token -> StepValues.of(trace, token, StepValues.ALL_UNITS))
            .toList();
    ObjectNode signals = json.putObject("signals");
    for (Signal signal : trace.cell().signals()) {
      ObjectNode one = signals.putObject(signal.id());
      one.put("values", base64(trace.get(signal)));
      together(steps, Quantity.of(signal), one.putArray("together"));
    }
    ObjectNode before = json.putObject("before");
    for (Signal state : trace.cell().states()) {
      ObjectNode one = before.putObject(state.id());
      together(
          steps,
          state == Signal.CELL_STATE ? Quantity.CELL_BEFORE : Quantity.HIDDEN_BEFORE,
          one.putArray("together"));
      ArrayNode start = one.putArray("start");
      HandOutData.add(trace.start().getOrDefault(state, new float[0]), start);
    }
  }

  private static void together(List<StepValues> steps, Quantity quantity, ArrayNode list) {
    steps.forEach(step -> list.add(step.get(quantity)));
  }

  /** Rows one after another, little-endian. */
  private static String base64(float[][] rows) {
    int count = Arrays.stream(rows).mapToInt(row -> row.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float[] row : rows) {
      for (float value : row) {
        bytes.putFloat(value);
      }
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }
}
