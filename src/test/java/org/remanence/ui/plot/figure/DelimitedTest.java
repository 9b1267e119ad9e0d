package org.remanence.ui.plot.figure;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DelimitedTest {
  @Test
  void onlyCellsThatNeedItAreQuoted() {
    assertThat(Delimited.of(',', List.of(List.of("token", "h(t)"), List.of("a b", "−0.5"))))
        .isEqualTo("token,h(t)\na b,−0.5\n");
    assertThat(Delimited.of(',', List.of(List.of(",", "\"", "\n", "\r", "a\tb"))))
        .isEqualTo("\",\",\"\"\"\",\"\n\",\"\r\",a\tb\n");
    assertThat(Delimited.of('\t', List.of(List.of("a,b", "a\tb")))).isEqualTo("a,b\t\"a\tb\"\n");
  }

  @Test
  void spacesAtTheEndsAreQuotedForTheyArePartOfAToken() {
    assertThat(Delimited.of(',', List.of(List.of(" the", "end ", " ", "in side", ""))))
        .isEqualTo("\" the\",\"end \",\" \",in side,\n");
  }

  @Property(tries = 200)
  void aReaderGetsTheCellsAgain(
      @ForAll @Size(min = 1, max = 4) List<@Size(value = 3) List<@NotEmpty String>> rows) {
    List<List<String>> read =
        CsvReader.builder().ofCsvRecord(Delimited.of(',', rows)).stream()
            .map(row -> List.copyOf(row.getFields()))
            .toList();
    assertThat(read).isEqualTo(rows);
  }
}
