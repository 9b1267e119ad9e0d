package org.remanence.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Tables of a TrueType or OpenType font (ISO/IEC 14496-22), and what they say of its glyphs. */
final class FontTables {
  private static final int DIRECTORY = 12;
  private static final int DIRECTORY_ENTRY = 16;

  /** Formats of character maps: segments of 16-bit characters, groups of 32-bit ones. */
  private static final int SEGMENTS = 4;

  private static final int GROUPS = 12;

  private static final int EM = 1000;

  private final ByteBuffer bytes;
  private final Map<String, int[]> places = new HashMap<>();
  private final Map<Integer, Integer> glyphs = new HashMap<>();
  private final int unitsPerEm;

  /**
   * @param font content of a font file that comes with the program
   */
  FontTables(byte[] font) {
    bytes = ByteBuffer.wrap(font);
    int tables = unsigned(4);
    for (int i = 0; i < tables; i++) {
      int at = DIRECTORY + DIRECTORY_ENTRY * i;
      String tag = new String(font, at, 4, StandardCharsets.US_ASCII);
      places.put(tag, new int[] {bytes.getInt(at + 8), bytes.getInt(at + 12)});
    }
    unitsPerEm = unsigned(at("head") + 18);
    readCharacters();
  }

  boolean has(String table) {
    return places.containsKey(table);
  }

  byte[] table(String tag) {
    int[] place = Objects.requireNonNull(places.get(tag), tag);
    return Arrays.copyOfRange(bytes.array(), place[0], place[0] + place[1]);
  }

  /** Index of the glyph of a character; 0 if the font has none. */
  int glyph(int character) {
    return glyphs.getOrDefault(character, 0);
  }

  int glyphCount() {
    return unsigned(at("maxp") + 4);
  }

  /** Advance of a glyph, in thousandths of the size of the text. */
  int width(int glyph) {
    int measured = unsigned(at("hhea") + 34);
    return scaled(unsigned(at("hmtx") + 4 * Math.min(glyph, measured - 1)));
  }

  /** Height above the baseline, in thousandths. */
  int ascent() {
    return scaled(bytes.getShort(at("hhea") + 4));
  }

  /** Depth below the baseline, in thousandths; negative. */
  int descent() {
    return scaled(bytes.getShort(at("hhea") + 6));
  }

  /** Left, bottom, right and top of the box that all glyphs are in, in thousandths. */
  int[] box() {
    int head = at("head") + 36;
    return new int[] {
      scaled(bytes.getShort(head)),
      scaled(bytes.getShort(head + 2)),
      scaled(bytes.getShort(head + 4)),
      scaled(bytes.getShort(head + 6))
    };
  }

  private int scaled(int units) {
    return Math.round((float) EM * units / unitsPerEm);
  }

  private void readCharacters() {
    if (!has("cmap")) {
      return;
    }
    int map = at("cmap");
    int maps = unsigned(map + 2);
    // A map of 32-bit characters comes after one of 16-bit characters, which it has all of.
    for (int i = 0; i < maps; i++) {
      int at = map + bytes.getInt(map + 8 + 8 * i);
      int format = unsigned(at);
      if (format == SEGMENTS) {
        readSegments(at);
      } else if (format == GROUPS) {
        readGroups(at);
      }
    }
  }

  private void readSegments(int at) {
    int twice = unsigned(at + 6);
    int ends = at + 14;
    int starts = ends + twice + 2;
    int deltas = starts + twice;
    int offsets = deltas + twice;
    for (int i = 0; i < twice; i += 2) {
      int offset = unsigned(offsets + i);
      int start = unsigned(starts + i);
      for (int c = start; c <= unsigned(ends + i) && c != 0xffff; c++) {
        int glyph = offset == 0 ? c : unsigned(offsets + i + offset + 2 * (c - start));
        if (glyph != 0) {
          glyphs.put(c, (glyph + unsigned(deltas + i)) & 0xffff);
        }
      }
    }
  }

  private void readGroups(int at) {
    int count = bytes.getInt(at + 12);
    for (int i = 0; i < count; i++) {
      int group = at + 16 + 12 * i;
      int first = bytes.getInt(group);
      for (int c = first; c <= bytes.getInt(group + 4); c++) {
        glyphs.put(c, bytes.getInt(group + 8) + c - first);
      }
    }
  }

  private int at(String tag) {
    return Objects.requireNonNull(places.get(tag), tag)[0];
  }

  private int unsigned(int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }
}
