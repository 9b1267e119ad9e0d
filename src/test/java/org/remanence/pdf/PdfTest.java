package org.remanence.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PdfTest {
  private static final Fonts FONTS = new Fonts();

  private static Flow flow() {
    return new Flow(new Pdf("Été « 1 »", Locale.FRENCH));
  }

  private static byte[] sample() {
    Flow flow = flow();
    flow.heading(TextStyle.TITLE, "Cœur : « mémoire »");
    flow.text(TextStyle.BODY, "c(t) = f∘c(t−1) + i∘c̃, Ж, ‖h‖");
    flow.choice(TextStyle.BODY, true, "oui");
    flow.lines(2);
    flow.heading(TextStyle.HEADING, "Suite");
    flow.figure(40, (page, top) -> page.circle(new Pen(Ink.BLACK, 1), Ink.WHITE, 90, top, 9));
    return flow.finish();
  }

  @Test
  void textsAreFoundAsTheyWereWritten() {
    assertThat(PdfText.of(sample()))
        .contains("Cœur : « mémoire »", "c(t) = f∘c(t−1) + i∘c̃, Ж, ‖h‖", "oui", "1 / 1");
    assertThat(PdfText.bookmarks(sample())).containsExactly("Cœur : « mémoire »", "Suite");
  }

  @Test
  void itSaysItsLanguageAndTitle() {
    String file = new String(sample(), StandardCharsets.ISO_8859_1);
    assertThat(file)
        .startsWith("%PDF-1.7\n")
        .contains("/Lang (fr)", "/DisplayDocTitle true", "/Title " + PdfObjects.text("Été « 1 »"))
        .doesNotContain("/CreationDate");
  }

  @Test
  void theSameContentGivesTheSameBytes() {
    assertThat(sample()).isEqualTo(sample());
  }

  @Test
  void everyObjectIsWhereTheTableSays() {
    String file = new String(sample(), StandardCharsets.ISO_8859_1);
    List<String> places =
        Pattern.compile("(\\d{10}) 00000 n ")
            .matcher(file)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(places).hasSizeGreaterThan(10);
    for (int i = 0; i < places.size(); i++) {
      assertThat(file.substring(Integer.parseInt(places.get(i)))).startsWith((i + 1) + " 0 obj\n");
    }
    Matcher start = Pattern.compile("startxref\n(\\d+)\n").matcher(file);
    assertThat(start.find()).isTrue();
    assertThat(file.substring(Integer.parseInt(start.group(1)))).startsWith("xref\n");
  }

  @Test
  void aCharacterThatNoFontHasIsABoxAndFoundAsAReplacement() {
    Flow flow = flow();
    flow.text(TextStyle.BODY, "un 日 deux");
    assertThat(PdfText.of(flow.finish())).contains("un \ufffd deux");
  }

  @Test
  void aTableGoesOnOnTheNextPageUnderItsHead() {
    Flow flow = flow();
    List<List<String>> rows =
        IntStream.range(0, 80).mapToObj(i -> List.of("ligne " + i, "x")).toList();
    flow.table(TextStyle.BODY, new Grid(List.of("nom", "signe"), rows, true));
    byte[] file = flow.finish();
    assertThat(PdfText.pages(file)).isEqualTo(2);
    assertThat(PdfText.of(file)).contains("ligne 0", "ligne 79", "2 / 2");
    assertThat(Collections.frequency(PdfText.of(file), "signe")).isEqualTo(2);
  }

  @Test
  void columnsWithoutRoomGoOnBelowBesideTheFirst() {
    Flow flow = flow();
    List<String> head = IntStream.range(0, 30).mapToObj(i -> "colonne" + i).toList();
    flow.table(TextStyle.BODY, new Grid(head, List.of(head), false));
    List<String> texts = PdfText.of(flow.finish());
    assertThat(texts).containsAll(head);
    assertThat(Collections.frequency(texts, "colonne0")).isGreaterThan(4);
    assertThat(Collections.frequency(texts, "colonne29")).isEqualTo(2);
  }

  @Test
  void aRowThatIsTallerThanAPageLosesNothing() {
    Flow flow = flow();
    String text = String.join(" ", IntStream.range(0, 900).mapToObj(i -> "mot" + i).toList());
    flow.table(TextStyle.BODY, new Grid(List.of("a", "b"), List.of(List.of("x", text)), false));
    byte[] file = flow.finish();
    assertThat(PdfText.pages(file)).isGreaterThan(1);
    assertThat(String.join(" ", PdfText.of(file))).contains("mot0 ", "mot450", "mot899");
  }

  @Property(tries = 60)
  void linesFitAndLoseNothing(
      @ForAll String any, @ForAll @DoubleRange(min = 5, max = 300) double width) {
    String text =
        any.replace('\n', ' ')
            .codePoints()
            .filter(c -> c < 0xd800 || c > 0xdfff)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    List<String> lines = LineBreaks.of(FONTS, TextStyle.BODY, width, text);
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    assertThat(lines)
        .allMatch(
            line ->
                line.codePointCount(0, line.length()) < 2
                    || FONTS.width(TextStyle.BODY, line) <= width);
  }

  @Test
  void noBreakSpacesHoldWordsTogether() {
    double width = FONTS.width(TextStyle.BODY, "dit-il «\u00a0oui\u00a0»");
    assertThat(LineBreaks.of(FONTS, TextStyle.BODY, width - 1, "dit-il «\u00a0oui\u00a0»"))
        .containsExactly("dit-il", "«\u00a0oui\u00a0»");
  }

  @Test
  void luminanceIsThatOfTheColour() {
    assertThat(Ink.WHITE.luminance()).isEqualTo(1);
    assertThat(Ink.of(0).luminance()).isZero();
    assertThat(Ink.of(0).mixed(Ink.WHITE, 0.5)).isEqualTo(new Ink(0.5, 0.5, 0.5));
  }
}
