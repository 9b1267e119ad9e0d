package org.remanence.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CsvTest {
  @Test
  void everyRowIsThereHoweverFewThereAre() {
    assertThat(Csv.of(List.of(List.of("a", "b"), List.of("1", "two, \"three\""))))
        .isEqualTo("a,b\n1,\"two, \"\"three\"\"\"\n");
    assertThat(Csv.of(List.of(List.of("a,", "b")), '\t')).isEqualTo("a,\tb\n");
  }

  @Test
  void onlyCellsThatNeedItAreQuoted() {
    assertThat(Csv.of(List.of(List.of("token", "h(t)"), List.of("a b", "−0.5"))))
        .isEqualTo("token,h(t)\na b,−0.5\n");
    assertThat(Csv.of(List.of(List.of(",", "\"", "\n", "\r", "a\tb"))))
        .isEqualTo("\",\",\"\"\"\",\"\n\",\"\r\",a\tb\n");
    assertThat(Csv.of(List.of(List.of("a,b", "a\tb")), '\t')).isEqualTo("a,b\t\"a\tb\"\n");
  }

  @Test
  void spacesAtTheEndsAreQuotedForTheyArePartOfAToken() {
    assertThat(Csv.of(List.of(List.of(" the", "end ", " ", "in side", ""))))
        .isEqualTo("\" the\",\"end \",\" \",in side,\n");
  }

  @Test
  void formulasAreTextForPeopleAndStayAsTheyAreForPrograms() {
    List<List<String>> rows = List.of(List.of("=1+1", "-0.5", "- no", "@me"));
    assertThat(Csv.of(rows)).isEqualTo("'=1+1,-0.5,'- no,'@me\n");
    assertThat(Csv.raw(rows)).isEqualTo("=1+1,-0.5,- no,@me\n");
  }

  @Property(tries = 200)
  void aReaderGetsTheCellsAgain(
      @ForAll @Size(min = 1, max = 4) List<@Size(value = 3) List<@NotEmpty String>> rows) {
    assertThat(read(Csv.raw(rows))).isEqualTo(rows);
    assertThat(read(Csv.of(rows)))
        .isEqualTo(
            rows.stream().map(row -> row.stream().map(FormulaEscape::escaped).toList()).toList());
  }

  private static List<List<String>> read(String csv) {
    return CsvReader.builder().ofCsvRecord(csv).stream()
        .map(row -> List.copyOf(row.getFields()))
        .toList();
  }
}
