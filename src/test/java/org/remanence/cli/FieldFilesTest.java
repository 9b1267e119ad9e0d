package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.RemaFile;
import org.remanence.model.SampleModels;
import org.remanence.text.DatasetChecks;
import org.remanence.text.LabelledText;
import org.remanence.text.Vocabulary;
import org.remanence.text.corpus.FileCorpus;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.text.table.Imported;
import org.remanence.text.table.Mend;
import org.remanence.text.table.Problem;
import org.remanence.text.table.Suspicion;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.TableTexts;
import org.remanence.text.vectors.WordVectorFile;

/** Files with one fault each that people brought to other programs, and what they expected. */
class FieldFilesTest {
  private static final Path FILES = Path.of("..", "shared", "field", "inputs");

  @BeforeEach
  void requireThem() {
    assumeTrue(Files.isDirectory(FILES), "the collection of files from the field is not here");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "01-tweets-latin1-noheader.csv | 60 | 0, 4 | The kettle works wonderfully, déjà vu :)",
        "01b-tweets-utf8-header.csv | 60 | 0, 4 | The kettle works wonderfully, déjà vu :)",
        "02-sms-v1v2-cp1252.csv | 40 | ham, spam | The kettle works wonderfully for £5, ok",
        "04b-tsv-two-stray-quotes.tsv | 40 | ham, spam | The kettle works wonderfully",
        "04c-tsv-quoted-word-first.tsv | 40 | ham, spam | The kettle works wonderfully",
        "04i-pipe.csv | 30 | negative, positive | The kettle works wonderfully",
        "05a-excel-fr-cp1252.csv | 80 | négatif, positif | La lampe éclaire à merveille lamp",
        "05b-excel-fr-utf8bom.csv | 80 | négatif, positif | La lampe éclaire à merveille lamp",
        "05c-excel-fr-sep-line.csv | 80 | négatif, positif | La lampe éclaire à merveille lamp",
        "05d-excel-utf16le.txt | 80 | négatif, positif | La lampe éclaire à merveille lamp",
        "05f-french-header.csv | 30 | negative, positive | The kettle works wonderfully",
        "08-train.csv | 80 | negative, positive | The kettle works wonderfully",
        "14-reviews.jsonl | 30 | negative, positive | The kettle works wonderfully",
        "40-clean60.csv | 60 | negative, positive | The kettle works wonderfully"
      })
  void isReadAsItIsWithoutAComplaint(String name, int texts, String labels, String first) {
    Imported imported = read(name);
    assertThat(imported.report().problems()).isEmpty();
    assertThat(imported.report().leftOut()).isZero();
    assertThat(imported.dataset().examples()).hasSize(texts);
    assertThat(String.join(", ", imported.dataset().labels())).isEqualTo(labels);
    assertThat(imported.dataset().examples().get(0).text()).isEqualTo(first);
    assertThatCode(() -> DatasetChecks.requireTrainable(imported.dataset()))
        .doesNotThrowAnyException();
  }

  @Test
  void stayRowsWithStrayQuotationMarks() {
    assertThat(texts("04b-tsv-two-stray-quotes.tsv"))
        .filteredOn(text -> text.contains("\""))
        .hasSize(2)
        .allMatch(text -> text.lines().count() == 1 && !text.contains("\t"));
    assertThat(texts("04c-tsv-quoted-word-first.tsv"))
        .contains("\"Great\" is what they say: The radio works wonderfully");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "03-long-br.csv | HTML | 2, 3, 4, 5, 6 | 30",
        "06a-labels-case-nbsp.csv | LABEL_BLANKS | 3, 8, 13, 18, 23 | 12",
        "06a-labels-case-nbsp.csv | LABEL_VARIANTS | 2, 7 | 12",
        "07-missing-values.csv | NO_TEXT | 8, 23, 42 | 3",
        "07-missing-values.csv | NO_LABEL | 15, 35, 52 | 3",
        "08c-new-label.csv | RARE_LABEL | 8 | 1",
        "09-chinese.csv | WITHOUT_BLANKS | 2, 3, 4, 5, 6 | 60",
        "10-emoticons-only.csv | NO_WORD | 3, 7, 11, 15, 19 | 10",
        "12-rare-classes.csv | RARE_LABEL | 62, 64, 65 | 4",
        "13-nul-byte.csv | NUL | 22 | 1"
      })
  void saysWhatIsSuspiciousWithAllItsLines(
      String name, Suspicion suspicion, String lines, long count) {
    assertThat(read(name).report().problems())
        .filteredOn(problem -> problem.kind() == suspicion)
        .singleElement()
        .satisfies(problem -> assertThat(problem.count()).isEqualTo(count))
        .extracting(FieldFilesTest::firstLines)
        .isEqualTo(lines);
  }

  private static String firstLines(Problem problem) {
    return problem.lines().stream().limit(5).map(String::valueOf).collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03-long-br.csv",
        "06a-labels-case-nbsp.csv",
        "07-missing-values.csv",
        "08c-new-label.csv",
        "09-chinese.csv",
        "10-emoticons-only.csv",
        "12-rare-classes.csv",
        "13-nul-byte.csv"
      })
  void trainsOnceItIsMended(String name) {
    Imported imported = source(name).withMends(EnumSet.allOf(Mend.class)).read();
    assertThatCode(() -> DatasetChecks.requireTrainable(imported.dataset()))
        .doesNotThrowAnyException();
    assertThat(imported.dataset().labels()).hasSize(2);
    assertThat(imported.dataset().examples())
        .extracting(LabelledText::text)
        .noneMatch(text -> text.contains("<br") || text.contains("&amp;") || text.contains("\0"));
  }

  @Test
  void tellsHowMuchOfLongTextsIsLost() {
    assertThat(TableTexts.tooLong(read("03-long-br.csv").report().lengths(), 30))
        .hasValueSatisfying(
            said -> assertThat(said).contains("30 of 30 texts", "65.9%", "--max-length 84"));
  }

  @Test
  void asksForTheColumnThatIsMeant() {
    assertThatThrownBy(() -> read("15b-text-twice.csv"))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("“text” twice, as columns 1 and 3");
    Run run =
        Run.of(
            "compare",
            "--data",
            FILES.resolve("12-rare-classes.csv"),
            "--out",
            folder.resolve("out"),
            "--strict");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("“shipping” (2), “music” (1), “phone” (1)", "--mend rare", "--mend merge-rare");
  }

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "08a-unlabelled.csv, 'id,text,predicted,confidence', 10",
    "08b-empty-label.csv, 'id,text,label,predicted,confidence', 10",
    "08c-new-label.csv, 'id,text,label,predicted,confidence', 10",
    "08d-extra-columns.csv, 'id,text,label,price,predicted,confidence', 10",
    "10-emoticons-only.csv, 'text,label,predicted,confidence', 40"
  })
  void predictAnswersEachRowBesideItsColumns(String name, String header, int rows)
      throws IOException {
    Path model = folder.resolve("model.rema");
    RemaFile.write(model, SampleModels.of(Architecture.GRU));
    Run run = Run.of("predict", "--model", model, "--data", FILES.resolve(name), "--format", "csv");
    assertThat(run.code()).as(run.err()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(1 + rows);
    assertThat(lines.get(0)).isEqualTo(header);
    assertThat(lines).filteredOn(line -> line.startsWith("!!!")).allMatch(l -> l.endsWith(",,"));
  }

  @ParameterizedTest
  @CsvSource({
    "20b-fasttext-whitespace-token.vec, 3",
    "20c-glove-space-token.txt, 3",
    "20h-word2vec.bin, 3",
    "20o-word2vec-300.bin, 300"
  })
  void readsWordVectorsWhateverTheirForm(String name, int dimension) {
    Vocabulary words = Vocabulary.ofWords(List.of("kettle", "lamp"), 10);
    var vectors = WordVectorFile.read(FILES.resolve(name), words, share -> true);
    assertThat(vectors.dimension()).isEqualTo(dimension);
    assertThat(vectors.has(2)).isTrue();
  }

  @Test
  void keepsEveryCharacterOfCode() throws IOException {
    Path code = FILES.resolve("30e-code.txt");
    StringBuilder read = new StringBuilder();
    new FileCorpus(code)
        .forEachLine(
            line -> {
              TokenLevel.CHARACTER.tokens(line).forEach(read::append);
              read.append('\n');
            });
    assertThat(read).hasToString(Files.readString(code));
  }

  private static List<String> texts(String name) {
    return read(name).dataset().examples().stream().map(LabelledText::text).toList();
  }

  private static Imported read(String name) {
    return source(name).read();
  }

  private static TableSource source(String name) {
    return TableSource.of(FILES.resolve(name));
  }
}
