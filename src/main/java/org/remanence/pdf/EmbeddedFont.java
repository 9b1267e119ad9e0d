package org.remanence.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A font in a document, of which the glyphs that were used are embedded, and each says which
 * character it stands for, so that texts can be searched and copied (ISO 32000-1, 9.7).
 */
final class EmbeddedFont {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** A map from glyphs to characters has at most so many lines in a block. */
  private static final int BLOCK = 100;

  private final Face face;
  private final FontTables font;

  /** Stands for a character that the font does not have (Unicode 3.0). */
  private static final int REPLACEMENT = 0xfffd;

  /** Characters by glyph; of those that share one, such as spaces, the first in Unicode. */
  private final Map<Integer, Integer> used = new TreeMap<>();

  EmbeddedFont(Face face) {
    this.face = face;
    font = face.read();
  }

  boolean has(int character) {
    return font.glyph(character) != 0;
  }

  /** Width of a text of size 1. */
  double width(String text) {
    return text.codePoints().map(c -> font.width(font.glyph(c))).sum() / 1000.0;
  }

  /** The glyphs of a text, for a content stream; they are embedded from now on. */
  String encode(String text) {
    StringBuilder glyphs = new StringBuilder("<");
    text.codePoints()
        .forEach(
            c -> {
              int glyph = font.glyph(c);
              used.merge(glyph, glyph == 0 ? REPLACEMENT : c, Math::min);
              glyphs.append(HEX.toHexDigits((short) glyph));
            });
    return glyphs.append('>').toString();
  }

  boolean isUsed() {
    return !used.isEmpty();
  }

  /** Adds the font to a file and returns its object's number. */
  int write(PdfObjects file) {
    boolean trueType = font.has("glyf");
    byte[] outlines =
        trueType ? TrueTypeSubset.of(font, used.keySet()) : CffSubset.of(font, used.keySet());
    int stream =
        file.addStream(
            trueType ? "/Length1 " + outlines.length : "/Subtype /CIDFontType0C", outlines);
    // A subset has a name of its own, which six letters make.
    String name = "RMNNCE+" + face.fontName();
    int[] box = font.box();
    int descriptor =
        file.add(
            ("<< /Type /FontDescriptor /FontName /%s /Flags 4 /FontBBox [%d %d %d %d]"
                    + " /ItalicAngle 0 /Ascent %d /Descent %d /CapHeight %d /StemV 80"
                    + " /FontFile%d %d 0 R >>")
                .formatted(
                    name,
                    box[0],
                    box[1],
                    box[2],
                    box[3],
                    font.ascent(),
                    font.descent(),
                    font.ascent(),
                    trueType ? 2 : 3,
                    stream));
    String widths =
        used.keySet().stream()
            .map(glyph -> glyph + " [" + font.width(glyph) + "]")
            .collect(Collectors.joining(" "));
    int descendant =
        file.add(
            ("<< /Type /Font /Subtype /CIDFontType%d /BaseFont /%s%s"
                    + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
                    + " /FontDescriptor %d 0 R /W [%s] >>")
                .formatted(
                    trueType ? 2 : 0,
                    name,
                    trueType ? " /CIDToGIDMap /Identity" : "",
                    descriptor,
                    widths));
    int characters = file.addStream("", characters().getBytes(StandardCharsets.US_ASCII));
    return file.add(
        ("<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H"
                + " /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>")
            .formatted(name, descendant, characters));
  }

  /** The map from glyphs to characters (Adobe Technical Note 5411). */
  private String characters() {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    var lines =
        used.entrySet().stream()
            .map(
                each ->
                    "<%s> <%s>\n"
                        .formatted(
                            HEX.toHexDigits(each.getKey().shortValue()),
                            HEX.formatHex(
                                Character.toString(each.getValue())
                                    .getBytes(StandardCharsets.UTF_16BE))))
            .toList();
    for (int from = 0; from < lines.size(); from += BLOCK) {
      var block = lines.subList(from, Math.min(lines.size(), from + BLOCK));
      map.append(block.size()).append(" beginbfchar\n");
      block.forEach(map::append);
      map.append("endbfchar\n");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
