package org.remanence.model.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.remanence.i18n.LocalizedException;

/**
 * The JSON in front of a safetensors file's data: where each tensor lies, and its shape.
 *
 * @param tensors in the order of their data
 */
record SafetensorsHeader(List<Entry> tensors) {
  private static final int ALIGNMENT = 8;
  private static final String METADATA = "__metadata__";
  private static final String FLOAT32 = "F32";

  /**
   * A tensor of 32-bit floats.
   *
   * @param begin of its bytes, from the start of the data
   * @param end one after its last byte
   */
  record Entry(String name, int[] shape, long begin, long end) {
    int values() {
      return Math.toIntExact((end - begin) / Float.BYTES);
    }
  }

  /** Lays tensors of these shapes out one after another. */
  static SafetensorsHeader of(Map<String, int[]> shapes) {
    List<Entry> entries = new ArrayList<>();
    long begin = 0;
    for (Map.Entry<String, int[]> tensor : shapes.entrySet()) {
      long end = begin + byteLength(tensor.getValue());
      entries.add(new Entry(tensor.getKey(), tensor.getValue(), begin, end));
      begin = end;
    }
    return new SafetensorsHeader(entries);
  }

  /** As JSON, filled up with spaces so that the data after it is aligned. */
  byte[] toBytes() {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    for (Entry tensor : tensors) {
      ObjectNode entry = json.putObject(tensor.name()).put("dtype", FLOAT32);
      ArrayNode shape = entry.putArray("shape");
      IntStream.of(tensor.shape()).forEach(shape::add);
      entry.putArray("data_offsets").add(tensor.begin()).add(tensor.end());
    }
    byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(text, (text.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
    Arrays.fill(padded, text.length, padded.length, (byte) ' ');
    return padded;
  }

  /**
   * Reads a header whose tensors must be those of {@code expected} and fill the data without gaps.
   *
   * @param dataBytes that follow the header
   * @throws LocalizedException naming {@code file} and what is wrong
   */
  static SafetensorsHeader parse(
      Path file, byte[] bytes, long dataBytes, Map<String, int[]> expected) {
    JsonNode json = StrictJson.parse(file, Safetensors.ENTRY, bytes);
    Set<String> missing = new HashSet<>(expected.keySet());
    List<Entry> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> tensor : json.properties()) {
      if (!tensor.getKey().equals(METADATA)) {
        found.add(entry(file, tensor.getKey(), tensor.getValue(), expected));
        missing.remove(tensor.getKey());
      }
    }
    for (String name : expected.keySet()) {
      if (missing.contains(name)) {
        throw new LocalizedException("model.weights.missing", file, name);
      }
    }
    found.sort(Comparator.comparingLong(Entry::begin));
    requireGapless(file, found, dataBytes);
    return new SafetensorsHeader(found);
  }

  private static Entry entry(
      Path file, String name, JsonNode json, Map<String, int[]> expectedShapes) {
    int[] shape = expectedShapes.get(name);
    if (shape == null) {
      throw new LocalizedException("model.weights.unexpected", file, ForeignText.printable(name));
    }
    String type = json.path("dtype").asText();
    if (!type.equals(FLOAT32)) {
      throw new LocalizedException("model.weights.type", file, name, ForeignText.printable(type));
    }
    JsonNode found = json.path("shape");
    if (!isShape(found, shape)) {
      throw new LocalizedException(
          "model.weights.shape",
          file,
          name,
          Arrays.toString(shape),
          ForeignText.printable(found.toString()));
    }
    JsonNode offsets = json.path("data_offsets");
    if (offsets.size() != 2 || !isWhole(offsets.get(0)) || !isWhole(offsets.get(1))) {
      throw new LocalizedException("model.weights.offsets", file, name);
    }
    long begin = offsets.get(0).asLong();
    long end = offsets.get(1).asLong();
    if (begin < 0 || end < begin || end - begin != byteLength(shape)) {
      throw new LocalizedException("model.weights.offsets", file, name);
    }
    return new Entry(name, shape, begin, end);
  }

  private static void requireGapless(Path file, List<Entry> tensors, long dataBytes) {
    long position = 0;
    for (Entry tensor : tensors) {
      if (tensor.begin() != position) {
        throw new LocalizedException("model.weights.offsets", file, tensor.name());
      }
      position = tensor.end();
    }
    if (position != dataBytes) {
      throw new LocalizedException("model.weights.length", file, position, dataBytes);
    }
  }

  private static long byteLength(int[] shape) {
    return Arrays.stream(shape).asLongStream().reduce(Float.BYTES, Math::multiplyExact);
  }

  private static boolean isShape(JsonNode json, int[] expected) {
    return json.isArray()
        && json.size() == expected.length
        && IntStream.range(0, expected.length)
            .allMatch(i -> isWhole(json.get(i)) && json.get(i).asLong() == expected[i]);
  }

  /** Returns whether it is a number that {@code asLong} gives unchanged. */
  private static boolean isWhole(JsonNode json) {
    return json != null && json.isIntegralNumber() && json.canConvertToLong();
  }
}
