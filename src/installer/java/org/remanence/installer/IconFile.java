package org.remanence.installer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The icon as Windows and macOS want it: both their formats may hold PNG pictures. */
final class IconFile {
  private static final int[] ICO_SIZES = {16, 32, 48, 256};
  private static final int ICO_HEADER = 6;
  private static final int ICO_ENTRY = 16;
  private static final int BITS_PER_PIXEL = 32;

  private IconFile() {}

  private static byte[] png(int size) throws IOException {
    return Files.readAllBytes(Path.of("resources/icons/remanence-" + size + ".png"));
  }

  /** A header, an entry for each picture, the pictures. */
  static Path ico(Path file) throws IOException {
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    ByteBuffer head =
        ByteBuffer.allocate(ICO_HEADER + ICO_ENTRY * ICO_SIZES.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.length);
    for (int size : ICO_SIZES) {
      byte[] png = png(size);
      // 256 is written as 0.
      head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
      head.putShort((short) 1).putShort((short) BITS_PER_PIXEL);
      head.putInt(png.length).putInt(head.capacity() + pictures.size());
      pictures.write(png);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(head.array());
    pictures.writeTo(all);
    return Files.write(file, all.toByteArray());
  }

  /** Blocks of a type that gives the size, a length and a picture. */
  static Path icns(Path file) throws IOException {
    Map<String, Integer> types = new LinkedHashMap<>();
    types.put("icp4", 16);
    types.put("icp5", 32);
    types.put("ic07", 128);
    types.put("ic08", 256);
    ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    for (Map.Entry<String, Integer> type : types.entrySet()) {
      byte[] png = png(type.getValue());
      blocks.write(block(type.getKey(), png));
    }
    return Files.write(file, block("icns", blocks.toByteArray()));
  }

  private static byte[] block(String type, byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .putInt(8 + content.length)
        .put(content)
        .array();
  }
}
