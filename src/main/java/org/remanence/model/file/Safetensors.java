package org.remanence.model.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.remanence.engine.Weights;
import org.remanence.engine.tensor.Tensor;
import org.remanence.i18n.LocalizedException;

/**
 * Weights in the safetensors format: the header's length (8 bytes, little-endian), the header, the
 * values (32-bit floats, little-endian, row-major).
 *
 * @see <a href="https://github.com/huggingface/safetensors#format">the format</a>
 */
public final class Safetensors {
  public static final String ENTRY = "weights.safetensors";

  /** Far above what a network's few tensors need. */
  static final int MAX_HEADER_BYTES = 1 << 16;

  private static final int CHUNK_BYTES = 1 << 16;

  private Safetensors() {}

  /** Writes the tensors in their order; the same weights give the same bytes. */
  public static void write(Weights weights, OutputStream out) throws IOException {
    Map<String, int[]> shapes = new LinkedHashMap<>();
    weights.tensors().forEach((name, tensor) -> shapes.put(name, tensor.shape()));
    byte[] header = SafetensorsHeader.of(shapes).toBytes();
    out.write(littleEndian(Long.BYTES).putLong(header.length).array());
    out.write(header);
    for (Tensor tensor : weights.tensors().values()) {
      writeValues(tensor.values(), out);
    }
  }

  /**
   * Reads weights of exactly the names and shapes of {@code expected}; memory for values is taken
   * once the header has been found right.
   *
   * @param file named in errors
   * @param size of what {@code in} holds, in bytes
   * @throws LocalizedException saying what is wrong with them
   * @throws IOException if the stream fails or ends too soon
   */
  public static Weights read(Path file, InputStream in, long size, Map<String, int[]> expected)
      throws IOException {
    if (size < Long.BYTES) {
      throw new LocalizedException("model.weights.header-length", file);
    }
    long headerBytes = littleEndian(readFully(in, Long.BYTES)).getLong();
    if (headerBytes < 0 || headerBytes > Math.min(MAX_HEADER_BYTES, size - Long.BYTES)) {
      throw new LocalizedException("model.weights.header-length", file);
    }
    SafetensorsHeader header =
        SafetensorsHeader.parse(
            file, readFully(in, (int) headerBytes), size - Long.BYTES - headerBytes, expected);
    Map<String, Tensor> found = new LinkedHashMap<>();
    for (SafetensorsHeader.Entry tensor : header.tensors()) {
      float[] values = readValues(in, tensor.values());
      requireFinite(file, tensor.name(), values);
      found.put(tensor.name(), new Tensor(tensor.shape(), values));
    }
    Map<String, Tensor> inOrder = new LinkedHashMap<>();
    expected.keySet().forEach(name -> inOrder.put(name, found.get(name)));
    return new Weights(inOrder);
  }

  private static void writeValues(float[] values, OutputStream out) throws IOException {
    ByteBuffer chunk = littleEndian(CHUNK_BYTES);
    for (float value : values) {
      if (!chunk.hasRemaining()) {
        out.write(chunk.array());
        chunk.clear();
      }
      chunk.putFloat(value);
    }
    out.write(chunk.array(), 0, chunk.position());
  }

  private static float[] readValues(InputStream in, int count) throws IOException {
    float[] values = new float[count];
    int filled = 0;
    while (filled < count) {
      int floats = Math.min(count - filled, CHUNK_BYTES / Float.BYTES);
      ByteBuffer chunk = littleEndian(readFully(in, floats * Float.BYTES));
      chunk.asFloatBuffer().get(values, filled, floats);
      filled += floats;
    }
    return values;
  }

  private static void requireFinite(Path file, String name, float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new LocalizedException("model.weights.not-finite", file, name);
      }
    }
  }

  private static byte[] readFully(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("expected " + count + " more bytes, found " + bytes.length);
    }
    return bytes;
  }

  private static ByteBuffer littleEndian(int size) {
    return littleEndian(new byte[size]);
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
