package org.remanence.text.table.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remanence.i18n.LocalizedException;
import org.remanence.text.table.TableFiles;
import org.remanence.text.table.TableSource;

/** A workbook that would fill the memory is refused before its reader sees it. */
class SheetBoundsTest {
  private static final int MEGABYTE = 1 << 20;
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String SHARED = "xl/sharedStrings.xml";
  private static final byte[] GOOD =
      TableFiles.workbook(
          new String[][] {{"text", "label"}, {"Good", "1"}, {"Bad", "2"}, {"Fine", "1"}});

  @TempDir Path folder;

  @Test
  void aWorkbookAsTheyAreIsReadAndItsPartsAreTold() {
    List<Double> shares = new ArrayList<>();
    SheetBounds.USUAL.require(Path.of("a.xlsx"), new ByteArrayInputStream(GOOD), shares::add);
    assertThat(shares).isSorted().last().isEqualTo(1.0);
    assertThat(TableSource.of(write(GOOD)).load().examples()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 100000000, 1000000, at most 0 MB",
    "1000000, 3145728, 10000000, unpacks to more than 3 MB",
    "1000000, 100000000, 1000000, more than 1 million characters"
  })
  void refusesWhatUnpacksBeyondABound(long packed, long unpacked, long shared, String said)
      throws IOException {
    String many = "<si><t>" + "a".repeat(1000) + "</t></si>";
    byte[] bomb = with(SHARED, xml -> xml.replace("</sst>", many.repeat(4000) + "</sst>"));
    assertThat(bomb.length).isLessThan(MEGABYTE);
    SheetBounds bounds = new SheetBounds(packed, unpacked, shared);
    assertThatThrownBy(
            () ->
                bounds.require(Path.of("bomb.xlsx"), new ByteArrayInputStream(bomb), share -> true))
        .isInstanceOf(LocalizedException.class)
        .hasMessageStartingWith("bomb.xlsx: ")
        .hasMessageContaining(said);
    assertThatCode(() -> TableSource.of(write(bomb)).load()).doesNotThrowAnyException();
  }

  @Test
  void refusesCellsAndTextsThatAreNowhere() throws IOException {
    assertRefused(
        with(SHEET, xml -> xml.replace("r=\"B3\"", "r=\"ZZZZZZ3\"")),
        "this workbook has a cell “ZZZZZZ3”. Expected: at most 16,384 columns.");
    assertRefused(
        with(SHEET, xml -> xml.replace("<v>2</v></c><c", "<v>1999999999</v></c><c")),
        "cell “A2” is said to hold text 2,000,000,000 of the workbook, which has 5.");
    assertRefused(
        with(SHARED, xml -> xml.replace("Good", "long ".repeat(300_000))),
        "a cell of this workbook holds more than 1,048,576 characters");
  }

  @Test
  void anEntityThatGrowsIsNotFollowed() throws IOException {
    assertRefused(
        with(
            SHARED,
            xml ->
                "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                    + xml.replace("Good", "&b;")),
        "this is not an Excel workbook that can be read");
  }

  @Test
  void stopsWhenItIsToldTo() {
    assertThatThrownBy(
            () ->
                SheetBounds.USUAL.require(
                    Path.of("a.xlsx"), new ByteArrayInputStream(GOOD), share -> false))
        .isInstanceOf(CancellationException.class);
  }

  private void assertRefused(byte[] workbook, String said) {
    Path file = write(workbook);
    assertThatThrownBy(() -> TableSource.of(file).load())
        .isInstanceOf(LocalizedException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(said);
  }

  private Path write(byte[] workbook) {
    return TableFiles.write(folder.resolve("table.xlsx"), workbook);
  }

  private static byte[] with(String part, UnaryOperator<String> change) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(GOOD))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    String changed = change.apply(new String(parts.get(part), UTF_8));
    assertThat(changed).isNotEqualTo(new String(parts.get(part), UTF_8));
    parts.put(part, changed.getBytes(UTF_8));
    return TableFiles.zip(parts);
  }
}
