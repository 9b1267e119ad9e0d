package org.remanence.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.remanence.files.Csv;
import org.remanence.text.LabelledText;

/** What is written by the rules is read as it was, and no row is lost whatever is written. */
class TableRoundTripTest {
  private static final char[] SEPARATORS = {',', ';', '|'};

  @Property(tries = 400)
  void wellQuotedTablesAreReadAsTheyAre(
      @ForAll("texts") List<String> texts, @ForAll("separators") char separator)
      throws IOException {
    // Lines that are rows by themselves are read as rows, and told: better than to lose any.
    List<String> plain = texts.stream().filter(text -> !mayHoldRows(text, separator)).toList();
    Assume.that(plain.size() >= 4);
    List<List<String>> rows = new ArrayList<>(List.of(List.of("text", "label")));
    for (int i = 0; i < plain.size(); i++) {
      rows.add(List.of(plain.get(i), i % 2 == 0 ? "good" : "bad"));
    }
    assertThat(read(Csv.of(rows, separator)))
        .extracting(LabelledText::text)
        .containsExactlyElementsOf(plain.stream().map(String::strip).toList());
  }

  @Test
  void cellsThatWereEscapedForSpreadsheetsAreReadAsTheyWere() throws IOException {
    List<String> texts =
        List.of("=cmd|' /C calc'!A0 run", "'=1+1 again", "- a dash", "'tis", "+3", "@b, c");
    List<List<String>> rows = new ArrayList<>(List.of(List.of("text", "label")));
    for (int i = 0; i < texts.size(); i++) {
      rows.add(List.of(texts.get(i), i % 2 == 0 ? "=good" : "-bad"));
    }
    assertThat(read(Csv.of(rows))).extracting(LabelledText::text).containsExactlyElementsOf(texts);
    assertThat(read(Csv.of(rows, '\t')))
        .extracting(LabelledText::label)
        .containsOnly("=good", "-bad");
  }

  @Property(tries = 400)
  void noLineIsLostWhateverMarksAreInIt(@ForAll("lines") List<String> lines) throws IOException {
    StringBuilder table = new StringBuilder("label\ttext\n");
    lines.forEach(line -> table.append("ham\t").append(line).append('\n'));
    assertThat(read(table.toString())).hasSize(lines.size());
  }

  /** Of its lines in the file, of which the last one goes on with the label. */
  private static boolean mayHoldRows(String text, char separator) {
    List<String> lines = (text + separator).lines().toList();
    long apart = lines.stream().filter(line -> line.indexOf(separator) >= 0).count();
    return apart > 1 && apart >= 0.8 * lines.size();
  }

  private static List<LabelledText> read(String content) throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
      Path file = Files.writeString(files.getPath("table.csv"), content);
      return TableSource.of(file).load().examples();
    }
  }

  /** Reviews as people write them: commas, marks and line ends, no two alike. */
  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of(
            "good",
            "bad,",
            "but;",
            "\"great\"",
            "so\nI",
            "\"",
            "a | b",
            "(no)",
            "well\n\n",
            "\t",
            "é")
        .list()
        .ofMinSize(2)
        .ofMaxSize(12)
        .map(words -> String.join(" ", words))
        .list()
        .ofMinSize(4)
        .ofMaxSize(30)
        .map(TableRoundTripTest::numbered);
  }

  private static List<String> numbered(List<String> texts) {
    List<String> numbered = new ArrayList<>();
    for (String text : texts) {
      numbered.add("No " + numbered.size() + " " + text);
    }
    return numbered;
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.strings()
        .withChars("abc \",'\\")
        .ofMinLength(1)
        .ofMaxLength(12)
        .map(text -> text + "w")
        .list()
        .ofMinSize(4)
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<Character> separators() {
    return Arbitraries.of(SEPARATORS[0], SEPARATORS[1], SEPARATORS[2]);
  }
}
