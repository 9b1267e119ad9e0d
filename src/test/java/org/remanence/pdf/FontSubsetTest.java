package org.remanence.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** Fonts in a document have the glyphs that were used, and no others. */
class FontSubsetTest {
  @Test
  void ofTrueTypeOutlinesLettersAndTheirPartsAreKept() {
    FontTables lato = Face.REGULAR.read();
    FontTables subset = new FontTables(TrueTypeSubset.of(lato, Set.of(lato.glyph('é'))));
    assertThat(outline(subset, lato.glyph('é'))).startsWith(outline(lato, lato.glyph('é')));
    assertThat(outline(subset, lato.glyph('e'))).as("a part of é").isNotEmpty();
    assertThat(outline(subset, lato.glyph('a'))).isEmpty();
    assertThat(subset.width(lato.glyph('é'))).isEqualTo(lato.width(lato.glyph('é')));
    assertThat(subset.table("glyf").length).isLessThan(lato.table("glyf").length / 50);
  }

  private static byte[] outline(FontTables font, int glyph) {
    ByteBuffer places = ByteBuffer.wrap(font.table("loca"));
    boolean wide = ByteBuffer.wrap(font.table("head")).getShort(50) != 0;
    int from = wide ? places.getInt(4 * glyph) : 2 * places.getChar(2 * glyph);
    int to = wide ? places.getInt(4 * glyph + 4) : 2 * places.getChar(2 * glyph + 2);
    return Arrays.copyOfRange(font.table("glyf"), from, to);
  }

  @Test
  void ofPostScriptOutlinesNextToNothingIsLeftOfTheOthers() {
    FontTables stix = Face.MATHEMATICS.read();
    byte[] whole = stix.table("CFF ");
    Set<Integer> all = IntStream.range(0, stix.glyphCount()).boxed().collect(Collectors.toSet());
    assertThat(CffSubset.of(stix, all)).isEqualTo(whole);
    byte[] one = CffSubset.of(stix, Set.of(stix.glyph('∘')));
    assertThat(one).hasSameSizeAs(whole);
    assertThat(compressed(one)).isLessThan(compressed(whole) / 4);
  }

  private static int compressed(byte[] bytes) {
    Deflater deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    return deflater.deflate(new byte[bytes.length]);
  }

  @Test
  void lettersHaveTheWidthsThatTheFontSays() {
    FontTables lato = Face.REGULAR.read();
    // Figures of one width, so that columns of numbers stand in line.
    assertThat("0123456789".chars().map(c -> lato.width(lato.glyph(c))).distinct()).hasSize(1);
    assertThat(lato.width(lato.glyph('W'))).isGreaterThan(lato.width(lato.glyph('i')));
    assertThat(lato.glyph('日')).isZero();
  }
}
