package org.remanence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.remanence.python.Python;
import org.w3c.dom.Document;

/** What strangers wrote does nothing, whatever it is shown in. */
class InertTextTest {
  static Stream<String> nasties() {
    return Nasties.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("nasties")
  void aTerminalIsToldNothing(String nasty) {
    assertThat(TerminalText.of(nasty).chars())
        .as("orders")
        .allMatch(c -> c == '\n' || c == '\t' || !orders(c));
    assertThat(TerminalText.line(nasty)).doesNotContainPattern("[\\n\\r\\t\\u2028\\u0085]");
  }

  /** By the ranges of the Unicode Standard, not by what is tested. */
  private static boolean orders(int c) {
    return c < 0x20
        || (c >= 0x7f && c <= 0x9f)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
  }

  @Test
  void whatIsHarmlessStays() {
    String text = "L’été, 25 °C : « oui » — 😀\u200d💻 −0,5 a\tb\nc";
    assertThat(TerminalText.of(text)).isEqualTo(text);
    assertThat(Markup.escaped("é 😀 a\tb\nc")).isEqualTo("é 😀 a\tb\nc");
    assertThat(MarkdownText.of("p < 0.001, 5 > 3, R&D, snake_case (1/n + ρ)·s² − h(t)"))
        .isEqualTo("p < 0.001, 5 > 3, R&D, snake_case (1/n + ρ)·s² − h(t)".replace("&D", "\\&D"));
  }

  @ParameterizedTest
  @MethodSource("nasties")
  void xmlIsWellFormedAndHoldsNothingButText(String nasty) throws Exception {
    String escaped = Markup.escaped(nasty);
    String xml = "<t a=\"" + escaped + "\">" + escaped + "</t>";
    Document read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    assertThat(read.getDocumentElement().getChildNodes().getLength()).isEqualTo(1);
    assertThat(read.getDocumentElement().getTextContent())
        .isEqualTo(ControlCharacters.replaced(nasty, c -> c == '\n' || c == '\t', '\ufffd'));
    assertThat(escaped).doesNotContain("<", ">", "\"");
  }

  @ParameterizedTest
  @MethodSource("nasties")
  void scriptsOfAPageAreNotLeft(String nasty) {
    assertThat(Markup.inScript(nasty)).doesNotContain("<", "\u2028", "\u0000");
  }

  @ParameterizedTest
  @MethodSource("nasties")
  void markdownSeesNoMarks(String nasty) {
    String unescaped = MarkdownText.of(nasty).replaceAll("\\\\.", "");
    assertThat(unescaped)
        .doesNotContainPattern("<[a-zA-Z/!?]")
        .doesNotContain("|", "`", "*", "[", "]", "\\", "~", "\n", "\r", "\u2028", "\u001b");
  }

  @ParameterizedTest
  @MethodSource("nasties")
  void pythonTextsStayInTheirMarks(String nasty) {
    String literal = Python.literal(nasty);
    String inside = literal.substring(1, literal.length() - 1).replaceAll("\\\\.", "");
    assertThat(inside).doesNotContain("\"", "\\", "\n", "\r", "\u2028", "\u0000", "\u202e");
    assertThat(literal.getBytes(StandardCharsets.UTF_8))
        .isEqualTo(
            new String(literal.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("nasties")
  void aSpreadsheetSeesNoFormula(String nasty) {
    assertThat(FormulaEscape.escaped(nasty)).doesNotContainPattern("^[\\t\\r\\n ]*[=+\\-@＝].");
    assertThat(FormulaEscape.unescaped(FormulaEscape.escaped(nasty))).isEqualTo(nasty);
  }

  @Test
  void numbersAndPlainTextsStayAsTheyAre() {
    for (String cell : Nasties.PLAIN_CELLS) {
      assertThat(FormulaEscape.escaped(cell)).isEqualTo(cell);
      assertThat(FormulaEscape.unescaped(cell)).isEqualTo(cell);
    }
    assertThat(FormulaEscape.escaped("=1+1")).isEqualTo("'=1+1");
    assertThat(FormulaEscape.escaped("'=1+1")).isEqualTo("''=1+1");
    assertThat(FormulaEscape.escaped("-0.5 points")).isEqualTo("'-0.5 points");
  }

  @Property
  void escapedCellsAreReadAgain(@ForAll String cell) {
    for (String start : List.of("", "'", "=", "'-", "\t@", "''+")) {
      assertThat(FormulaEscape.unescaped(FormulaEscape.escaped(start + cell)))
          .isEqualTo(start + cell);
    }
  }
}
