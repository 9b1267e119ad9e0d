package org.remanence.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Part of a TrueType font with the outlines of some glyphs. These keep their numbers; all others
 * are empty.
 */
final class TrueTypeSubset {
  /** Tables that a font in a PDF file has (ISO 32000-1, 9.9), as far as the font has them. */
  private static final List<String> TABLES =
      List.of("cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep");

  private static final int TRUE_TYPE = 0x00010000;

  /** In a glyph that is put together of others, flags of a part. */
  private static final int WORDS = 1;

  private static final int SCALE = 8;
  private static final int MORE = 32;
  private static final int TWO_SCALES = 64;
  private static final int FOUR_SCALES = 128;

  private final FontTables font;
  private final ByteBuffer outlines;
  private final ByteBuffer places;
  private final boolean wide;

  private TrueTypeSubset(FontTables font) {
    this.font = font;
    outlines = ByteBuffer.wrap(font.table("glyf"));
    places = ByteBuffer.wrap(font.table("loca"));
    wide = ByteBuffer.wrap(font.table("head")).getShort(50) != 0;
  }

  /** A font file with the outlines of {@code glyphs}, and of the parts of which they are made. */
  static byte[] of(FontTables font, Set<Integer> glyphs) {
    return new TrueTypeSubset(font).file(glyphs);
  }

  private byte[] file(Set<Integer> glyphs) {
    Set<Integer> kept = new TreeSet<>();
    // Glyph 0 stands for characters that the font does not have.
    keep(0, kept);
    glyphs.forEach(glyph -> keep(glyph, kept));
    ByteArrayOutputStream shapes = new ByteArrayOutputStream();
    ByteBuffer index = ByteBuffer.allocate(4 * (font.glyphCount() + 1));
    for (int glyph = 0; glyph < font.glyphCount(); glyph++) {
      index.putInt(shapes.size());
      if (kept.contains(glyph)) {
        shapes.write(outlines.array(), start(glyph), start(glyph + 1) - start(glyph));
        pad(shapes);
      }
    }
    index.putInt(shapes.size());
    byte[] head = font.table("head");
    // The index is one of 32-bit numbers, whatever it was.
    ByteBuffer.wrap(head).putShort(50, (short) 1);
    Map<String, byte[]> tables = new LinkedHashMap<>();
    TABLES.stream().filter(font::has).forEach(tag -> tables.put(tag, font.table(tag)));
    tables.put("glyf", shapes.toByteArray());
    tables.put("head", head);
    tables.put("loca", index.array());
    return file(tables);
  }

  private void keep(int glyph, Set<Integer> kept) {
    int at = start(glyph);
    if (!kept.add(glyph) || start(glyph + 1) == at || outlines.getShort(at) >= 0) {
      return;
    }
    int part = at + 10;
    int flags;
    do {
      flags = outlines.getShort(part);
      keep(Short.toUnsignedInt(outlines.getShort(part + 2)), kept);
      part += (flags & WORDS) == 0 ? 6 : 8;
      part += (flags & SCALE) == 0 ? 0 : 2;
      part += (flags & TWO_SCALES) == 0 ? 0 : 4;
      part += (flags & FOUR_SCALES) == 0 ? 0 : 8;
    } while ((flags & MORE) != 0);
  }

  private int start(int glyph) {
    return wide ? places.getInt(4 * glyph) : 2 * Short.toUnsignedInt(places.getShort(2 * glyph));
  }

  private static void pad(ByteArrayOutputStream bytes) {
    while (bytes.size() % 4 != 0) {
      bytes.write(0);
    }
  }

  private static byte[] file(Map<String, byte[]> tables) {
    int directory = 12 + 16 * tables.size();
    int highest = Integer.highestOneBit(tables.size());
    ByteBuffer head = ByteBuffer.allocate(directory).putInt(TRUE_TYPE);
    head.putShort((short) tables.size()).putShort((short) (16 * highest));
    head.putShort((short) Integer.numberOfTrailingZeros(highest));
    head.putShort((short) (16 * (tables.size() - highest)));
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    tables.forEach(
        (tag, table) -> {
          head.put(tag.getBytes(StandardCharsets.US_ASCII)).putInt(sum(table));
          head.putInt(directory + content.size()).putInt(table.length);
          content.writeBytes(table);
          pad(content);
        });
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(head.array());
    file.writeBytes(content.toByteArray());
    return file.toByteArray();
  }

  /** Checksum of a table: the sum of its 32-bit numbers. */
  private static int sum(byte[] table) {
    int sum = 0;
    for (int i = 0; i < table.length; i++) {
      sum += (table[i] & 0xff) << (24 - 8 * (i % 4));
    }
    return sum;
  }
}
