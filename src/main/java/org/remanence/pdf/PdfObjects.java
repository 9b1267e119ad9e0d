package org.remanence.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.remanence.files.Sha256;

/** Numbered objects of a PDF file (ISO 32000-1, 7.3 to 7.5), and the file that they make. */
final class PdfObjects {
  /** The second line tells programs that the file is not all text. */
  private static final String HEADER = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";

  private static final int ID_BYTES = 16;

  /** Object n is at n − 1. */
  private final List<byte[]> objects = new ArrayList<>();

  /** The number of an object that is put later, so that others may refer to it. */
  int reserve() {
    objects.add(new byte[0]);
    return objects.size();
  }

  int add(String object) {
    int number = reserve();
    put(number, object);
    return number;
  }

  void put(int number, String object) {
    objects.set(number - 1, latin(object));
  }

  /**
   * Adds a stream, compressed.
   *
   * @param entries of its dictionary, but for its length and filter
   */
  int addStream(String entries, byte[] content) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    try {
      try (DeflaterOutputStream deflater = new DeflaterOutputStream(compressed)) {
        deflater.write(content);
      }
      object.write(
          latin(
              "<< %s /Length %d /Filter /FlateDecode >>\nstream\n"
                  .formatted(entries, compressed.size())));
      compressed.writeTo(object);
      object.write(latin("\nendstream"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    objects.add(object.toByteArray());
    return objects.size();
  }

  /** A text of a dictionary, which may have any sign. */
  static String text(String text) {
    return "<FEFF"
        + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE))
        + ">";
  }

  /**
   * The whole file; the same objects give the same bytes.
   *
   * @param catalog number of the document catalog
   * @param info number of the document information dictionary
   */
  byte[] file(int catalog, int info) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(latin(HEADER));
    StringBuilder table = new StringBuilder("xref\n0 %d\n".formatted(objects.size() + 1));
    table.append("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(file.size()));
      file.writeBytes(latin("%d 0 obj\n".formatted(i + 1)));
      file.writeBytes(objects.get(i));
      file.writeBytes(latin("\nendobj\n"));
    }
    String id = id(file.toByteArray());
    String trailer =
        "trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>] >>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(objects.size() + 1, catalog, info, id, id, file.size());
    file.writeBytes(latin(table + trailer));
    return file.toByteArray();
  }

  /** Files with another content have another one. */
  private static String id(byte[] content) {
    byte[] digest = Sha256.begin().digest(content);
    return HexFormat.of().formatHex(Arrays.copyOf(digest, ID_BYTES));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
