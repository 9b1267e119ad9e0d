package org.remanence.model.program;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.remanence.engine.tensor.Tensor;
import org.remanence.model.file.ModelArchive;

/**
 * Weights as {@code numpy.load} reads them: a zip of arrays.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">the
 *     format</a>
 */
final class Npz {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

  /** The data begin at a multiple of it. */
  private static final int ALIGNMENT = 64;

  private Npz() {}

  /** Writes the tensors under their names, in their order. */
  static void write(Map<String, Tensor> tensors, OutputStream out) throws IOException {
    Map<String, ModelArchive.PartWriter> parts = new LinkedHashMap<>();
    tensors.forEach((name, tensor) -> parts.put(name + ".npy", to -> write(tensor, to)));
    ModelArchive.write(out, parts);
  }

  private static void write(Tensor tensor, OutputStream out) throws IOException {
    byte[] header = header(tensor.shape()).getBytes(StandardCharsets.US_ASCII);
    ByteBuffer array =
        ByteBuffer.allocate(
                MAGIC.length + Short.BYTES + header.length + Float.BYTES * tensor.values().length)
            .order(ByteOrder.LITTLE_ENDIAN);
    array.put(MAGIC).putShort((short) header.length).put(header);
    array.asFloatBuffer().put(tensor.values());
    out.write(array.array());
  }

  /** A dictionary of Python, filled up with blanks. */
  private static String header(int[] shape) {
    String extents =
        Arrays.stream(shape).mapToObj(extent -> extent + ", ").collect(Collectors.joining());
    String header =
        "{'descr': '<f4', 'fortran_order': False, 'shape': (" + extents.stripTrailing() + "), }";
    int length = MAGIC.length + Short.BYTES + header.length() + 1;
    return header + " ".repeat(Math.floorMod(-length, ALIGNMENT)) + "\n";
  }
}
