package org.remanence.model.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.remanence.engine.tensor.Tensor;

/**
 * A graph of ONNX as it grows. Field numbers are those of {@code onnx.proto3}.
 *
 * @see <a href="https://onnx.ai/onnx/repo-docs/IR.html">the format</a>
 */
final class OnnxGraph {
  /** Of the operators’ versions: the first with which all runtimes of the last years agree. */
  private static final int OPSET = 17;

  private static final int IR_VERSION = 8;
  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private final Protobuf graph = new Protobuf();

  /** A constant. */
  void constant(String name, Tensor tensor) {
    Protobuf message = new Protobuf();
    for (int extent : tensor.shape()) {
      message.add(1, extent);
    }
    ByteBuffer raw =
        ByteBuffer.allocate(Float.BYTES * tensor.values().length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(tensor.values());
    graph.add(5, message.add(2, FLOAT).add(8, name).add(9, raw.array()));
  }

  /** A constant list of whole numbers. */
  void constant(String name, long... values) {
    ByteBuffer raw = ByteBuffer.allocate(Long.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asLongBuffer().put(values);
    graph.add(
        5, new Protobuf().add(1, values.length).add(2, INT64).add(8, name).add(9, raw.array()));
  }

  /**
   * An operation.
   *
   * @param attributes whole numbers or texts by their names
   */
  void node(
      String operator, List<String> inputs, List<String> outputs, Map<String, Object> attributes) {
    Protobuf node = new Protobuf();
    inputs.forEach(input -> node.add(1, input));
    outputs.forEach(output -> node.add(2, output));
    node.add(3, outputs.get(outputs.size() - 1)).add(4, operator);
    attributes.forEach((name, value) -> node.add(5, attribute(name, value)));
    graph.add(1, node);
  }

  private static Protobuf attribute(String name, Object value) {
    Protobuf attribute = new Protobuf().add(1, name);
    return value instanceof Integer number
        ? attribute.add(3, number).add(20, 2)
        : attribute.add(4, value.toString()).add(20, 3);
  }

  /** Whole numbers that are read, as many as {@code extent}, which names what may vary. */
  void input(String name, String extent) {
    graph.add(11, value(name, INT64, new Protobuf().add(2, extent)));
  }

  /** Numbers that are given. */
  void output(String name, int extent) {
    graph.add(12, value(name, FLOAT, new Protobuf().add(1, extent)));
  }

  private static Protobuf value(String name, int type, Protobuf dimension) {
    Protobuf tensor = new Protobuf().add(1, type).add(2, new Protobuf().add(1, dimension));
    return new Protobuf().add(1, name).add(2, new Protobuf().add(1, tensor));
  }

  /**
   * The whole model.
   *
   * @param properties texts that go with it, by their names
   */
  byte[] model(String name, Map<String, String> properties) {
    Protobuf model =
        new Protobuf()
            .add(1, IR_VERSION)
            .add(2, "Remanence")
            .add(7, graph.add(2, name))
            .add(8, new Protobuf().add(1, "").add(2, OPSET));
    properties.forEach((key, value) -> model.add(14, new Protobuf().add(1, key).add(2, value)));
    return model.toBytes();
  }
}
