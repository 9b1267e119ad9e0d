package org.remanence.text.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.text.LabelledText;
import org.remanence.text.table.rows.OpenTable;
import org.remanence.text.table.rows.Quoting;
import org.remanence.text.table.rows.TableFormat;
import org.remanence.text.table.rows.TableOptions;

class TableImportTest {
  private static final String FRENCH =
      "La lampe éclaire à merveille|positif\nL’équipe est déçue, hélas|négatif\n"
          + "Le thé était délicieux|positif\nLa théière fuit déjà|négatif\n";

  @TempDir Path folder;

  @Test
  void readsQuotesLineBreaksAndAccents() {
    assertThat(
            read(
                """
                text,label
                "Bon, mais ""cher"".",négatif

                "Deux
                lignes",positif
                  \t
                Simple "mot",  positif\s
                """))
        .containsExactly(
            new LabelledText("Bon, mais \"cher\".", "négatif", 2, 0),
            new LabelledText("Deux\nlignes", "positif", 4, 0),
            new LabelledText("Simple \"mot\"", "positif", 7, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,UTF-8",
    "UTF-16LE,UTF-16LE",
    "UTF-16BE,UTF-16BE",
    "windows-1252,windows-1252",
    "x-MacRoman,x-MacRoman"
  })
  void findsTheEncoding(String written, String found) {
    Path file = folder.resolve("avis.csv");
    String table = "texte;libellé\n" + FRENCH.replace('|', ';');
    TableFiles.write(file, table, Charset.forName(written));
    Imported imported = TableSource.of(file).read();
    assertThat(imported.report().format().charset()).contains(Charset.forName(found));
    assertThat(imported.dataset().examples())
        .extracting(LabelledText::text)
        .contains("L’équipe est déçue, hélas");
  }

  @Test
  void readsMarksOfEncodingsAndLatin1() {
    String table = "text;label\n" + FRENCH.replace('|', ';').replace('’', ' ');
    Path file = folder.resolve("a.csv");
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      TableFiles.write(file, "\uFEFF" + table, charset);
      assertThat(TableSource.of(file).read().report().format().charset()).contains(charset);
    }
    TableFiles.write(file, table, ISO_8859_1);
    TableFormat format = TableSource.of(file).read().report().format();
    assertThat(format.charset()).contains(ISO_8859_1);
    assertThat(format.columns()).containsExactly("text", "label");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void findsTheSeparator(String separator) {
    String rows = FRENCH.replace(", hélas", "").replace("|", separator);
    TableFormat format = format("text" + separator + "label\n" + rows);
    assertThat(format.separator()).isEqualTo(separator.charAt(0));
    assertThat(format.header()).isTrue();
  }

  @Test
  void obeysTheLineThatNamesTheSeparator() {
    assertThat(read("sep=;\r\nid;text;note;label\r\n1;Bien, très;4,5;pos\r\n2;Non;1,5;neg\r\n"))
        .containsExactly(
            new LabelledText("Bien, très", "pos", 3, 0), new LabelledText("Non", "neg", 4, 0));
  }

  @Test
  void findsColumnsWithoutAHeaderByWhatIsInThem() {
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      table.append(
          "\"%d\",\"%d\",\"NO_QUERY\",\"u%d\",\"This is, well, text %d\"\n"
              .formatted(i < 20 ? 0 : 4, 9000 + i, i, i));
    }
    TableFormat format = format(table.toString());
    assertThat(format.header()).isFalse();
    assertThat(format.text()).isEqualTo(4);
    assertThat(format.label()).isZero();
    assertThat(read(table.toString()).get(0).line()).isEqualTo(1);
  }

  @Test
  void findsColumnsOfOddNamesByWhatIsInThem() {
    TableFormat format =
        format(
            "v1,v2,,\nham,\"So good, ok\",,\nspam,Win a prize now,,\nham,See you soon,,\n"
                + "spam,Free money for you,,\n");
    assertThat(format.header()).isTrue();
    assertThat(List.of(format.text(), format.label())).containsExactly(1, 0);
  }

  @Test
  void takesTheColumnsThatWereSaid() {
    Path file = write("a,b,c\nx,long text here,1\ny,other text there,2\nx,more,1\ny,less,2\n");
    TableSource source =
        TableSource.of(file).with(TableOptions.NONE.withTextColumn("1").withLabelColumn("C"));
    TableFormat format = source.read().report().format();
    assertThat(List.of(format.text(), format.label())).containsExactly(0, 2);
    assertThatThrownBy(
            () ->
                TableSource.of(file)
                    .with(TableOptions.NONE.withTextColumn("d").withLabelColumn("c"))
                    .read())
        .hasMessageContaining("no column “d” (--text-column)")
        .hasMessageContaining("1 “a”, 2 “b”, 3 “c”");
  }

  @Test
  void refusesAHeaderThatNamesAColumnTwice() {
    assertRefused(
        "text,label,text\n0,a,Good\n1,b,Bad\n", "text.table.column-twice", "columns 1 and 3");
  }

  @Test
  void losesNoRowToAStrayQuotationMark() {
    StringBuilder table = new StringBuilder("text,label\n");
    for (int i = 2; i <= 41; i++) {
      String text = i == 12 ? "\"A friend told me" : i == 17 ? "\"It broke" : "Text " + i;
      table.append(text).append(i % 2 == 0 ? ",ham\n" : ",spam\n");
    }
    Imported imported = imported(table.toString());
    assertThat(imported.dataset().examples()).hasSize(40);
    assertThat(imported.dataset().examples().get(10))
        .isEqualTo(new LabelledText("\"A friend told me", "ham", 12, 0));
    assertThat(problem(imported, Suspicion.STRAY_QUOTE).lines()).containsExactly(12, 17);
  }

  @Test
  void readsTabsWithoutQuotationMarksUnlessTheyAreMeant() {
    String stray = "label\ttext\nham\t\"A friend\" of mine\nspam\tWin\nham\t\"Oh\nspam\tNo\"\n";
    assertThat(format(stray).quoting()).isEqualTo(Quoting.NONE);
    assertThat(read(stray)).extracting(LabelledText::text).contains("\"A friend\" of mine", "\"Oh");
    String meant = "label\ttext\nham\t\"So \"\"good\"\"\tindeed\"\nspam\tWin\nham\tOh\n";
    assertThat(format(meant).quoting()).isEqualTo(Quoting.DOUBLED);
    assertThat(read(meant).get(0).text()).isEqualTo("So \"good\"\tindeed");
  }

  @Test
  void readsBackslashesInQuotationMarks() {
    String table = "text,label\n\"He said \\\"hi\\\", ok\",a\n\"No \\\"way\\\"\",b\nx,a\n";
    assertThat(format(table).quoting()).isEqualTo(Quoting.BACKSLASH);
    assertThat(read(table).get(0).text()).isEqualTo("He said \"hi\", ok");
  }

  @Test
  void listsAllProblemsWithTheirLines() {
    Imported imported =
        imported(
            """
            text,label
            Good one,pos
            ,pos
            Bad one,neg
            Bad two,
            text,label
            Too, many,cells
            Nice,Pos
            Good two,\u00a0neg
            Good one,neg
            !!!,neg
            Oh<br />well &amp; good,pos
            trÃ¨s bien,pos
            N\0UL,neg
            alone,rare
            """);
    assertThat(imported.report().rows()).isEqualTo(14);
    assertThat(imported.report().read()).isEqualTo(10);
    assertLines(imported, Suspicion.NO_TEXT, 3);
    assertLines(imported, Suspicion.NO_LABEL, 5);
    assertLines(imported, Suspicion.REPEATED_HEADER, 6);
    assertLines(imported, Suspicion.WIDE_ROW, 7);
    assertLines(imported, Suspicion.LABEL_VARIANTS, 8);
    assertLines(imported, Suspicion.LABEL_BLANKS, 9);
    assertLines(imported, Suspicion.TWO_LABELS, 2, 10);
    assertLines(imported, Suspicion.NO_WORD, 11);
    assertLines(imported, Suspicion.HTML, 12);
    assertLines(imported, Suspicion.DOUBLE_ACCENTS, 13);
    assertLines(imported, Suspicion.NUL, 14);
    assertThat(problem(imported, Suspicion.RARE_LABEL).detail())
        .contains("“rare” (1)", "“Pos” (1)");
    assertThat(imported.dataset().examples())
        .contains(new LabelledText("Good two", "neg", 9, 0), new LabelledText("NUL", "neg", 14, 0));
  }

  @Test
  void mendsWhatIsAskedFor() {
    Path file =
        write(
            "text,label\nGood one,pos\nNice,Pos\nFine,pos\nBad,neg\nWorse,neg\nWorst,neg\n"
                + "Good one,neg\n!!!,neg\nOh<br />well &amp; so,pos\ntrÃ¨s bien,pos\nalone,rare\n");
    Imported imported = TableSource.of(file).withMends(EnumSet.allOf(Mend.class)).read();
    assertThat(imported.report().labels())
        .containsExactly(Map.entry("neg", 3L), Map.entry("pos", 4L));
    assertThat(imported.dataset().examples())
        .extracting(LabelledText::text)
        .containsExactly("Nice", "Fine", "Bad", "Worse", "Worst", "Oh well & so", "très bien");
    assertThat(imported.report().problems()).allMatch(Problem::mended);
  }

  /** Leaving them out goes before merging them, as where all mends are asked for. */
  @Test
  void rareLabelsBecomeOneIfThatIsAskedFor() {
    Path file =
        write(
            "text,label\nGood,pos\nNice,pos\nFine,pos\nBad,neg\nWorse,neg\nWorst,neg\n"
                + "Slow,late\nDark,night\nCold,Night\n");
    Imported merged = TableSource.of(file).withMends(EnumSet.of(Mend.MERGE_RARE)).read();
    assertThat(merged.report().labels())
        .containsExactly(Map.entry("neg", 3L), Map.entry("other", 3L), Map.entry("pos", 3L));
    assertThat(merged.dataset().examples().get(6).label()).isEqualTo("other");
    assertThat(merged.report().leftOut()).isZero();
    assertThat(merged.report().changes())
        .singleElement()
        .satisfies(rare -> assertThat(rare.kind()).isEqualTo(Suspicion.RARE_LABEL))
        .satisfies(rare -> assertThat(rare.count()).isEqualTo(3));
    EnumSet<Mend> both = EnumSet.of(Mend.MERGE_RARE, Mend.RARE);
    assertThat(TableSource.of(file).withMends(both).read().report().leftOut()).isEqualTo(3);
    EnumSet<Mend> alike = EnumSet.of(Mend.MERGE_RARE, Mend.LABELS);
    assertThat(TableSource.of(file).withMends(alike).read().report().labels().keySet())
        .containsExactly("neg", "other", "pos");
  }

  @ParameterizedTest
  @CsvSource({"1.0,1", "'1,0',1", "+4.50,4.5", "007,7", "POS,pos", "' a  b',a b"})
  void labelsThatDifferByCaseBlanksOrNumberFormatAreAlike(String one, String other) {
    assertThat(Labels.key(Labels.clean(one))).isEqualTo(Labels.key(Labels.clean(other)));
  }

  @Test
  void readsJsonLinesAndLeavesOutWhatIsNone() {
    Imported imported =
        imported(
            "{\"text\": \"So good\", \"label\": 1}\n{\"label\": 0, \"text\": \"Bad \\\"one\\\"\"}\n"
                + "{\"text\": broken\n\n{\"text\": \"Fine\", \"label\": 1, \"more\": null}\n");
    assertThat(imported.dataset().examples())
        .containsExactly(
            new LabelledText("So good", "1", 1, 0),
            new LabelledText("Bad \"one\"", "0", 2, 0),
            new LabelledText("Fine", "1", 5, 0));
    assertLines(imported, Suspicion.NOT_JSON, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "{\"meta\": {\"n\": [1]}, \"data\": %s}", "\uFEFF%s"})
  void readsJsonArrays(String around) {
    String list =
        "[\n {\"review\": \"So good\", \"sentiment\": \"pos\"},\n"
            + " {\"review\": \"Bad\", \"sentiment\": \"neg\"}\n]";
    assertThat(read(around.formatted(list)))
        .containsExactly(
            new LabelledText("So good", "pos", 2, 0), new LabelledText("Bad", "neg", 3, 0));
  }

  /** Names inside objects stand behind those of the objects, so that each is a column. */
  @Test
  void readsWhatIsInsideJsonObjectsAsColumnsOfTheirOwn() {
    Imported imported =
        imported(
            "{\"review\": {\"lang\": \"en\", \"body\": \"So good\"}, \"tags\": [1, 2], \"rating\":"
                + " 5}\n"
                + "{\"review\": {\"lang\": \"en\", \"body\": \"Not so good\"}, \"rating\": 1}\n"
                + "{\"rating\": 1}\n");
    assertThat(imported.report().format().columns())
        .containsExactly("review.lang", "review.body", "tags", "rating");
    assertThat(imported.dataset().examples())
        .containsExactly(
            new LabelledText("So good", "5", 1, 0), new LabelledText("Not so good", "1", 2, 0));
    assertLines(imported, Suspicion.NO_TEXT, 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[\"So good\", \"pos\"],\n"
            + "[\"Bad one\", \"neg\"],\n"
            + "[\"Good\", \"pos\"],\n"
            + "[\"Bad\", \"neg\"]]",
        "[\"So good\", \"pos\"]\n[\"Bad one\", \"neg\"]\n[\"Good\", \"pos\"]\n[\"Bad\", \"neg\"]\n"
      })
  void readsListsOfJsonAsRows(String json) {
    assertThat(read(json))
        .containsExactly(
            new LabelledText("So good", "pos", 1, 0),
            new LabelledText("Bad one", "neg", 2, 0),
            new LabelledText("Good", "pos", 3, 0),
            new LabelledText("Bad", "neg", 4, 0));
  }

  /** A text may begin with a bracket. */
  @Test
  void bracketsAloneAreNotJson() {
    assertThat(read("[[1]] good,pos\n[b] bad,neg\n[c] fine,pos\n[d] poor,neg\n"))
        .extracting(LabelledText::text)
        .containsExactly("[[1]] good", "[b] bad", "[c] fine", "[d] poor");
  }

  /** Both names may be those of texts; the comment is the longer one. */
  @ParameterizedTest
  @ValueSource(strings = {"commentaire;avis", "Avis;Commentaire", "title;review"})
  void ofColumnsThatMayAllBeTextsTheLongestIsRead(String header) {
    boolean textFirst = !header.startsWith("Avis");
    StringBuilder table = new StringBuilder(header).append('\n');
    for (int i = 0; i < 6; i++) {
      String text = "une phrase assez longue, numéro " + i;
      String label = i % 2 == 0 ? "bon" : "mauvais";
      table.append(
          textFirst == header.startsWith("title") ? label + ";" + text : text + ";" + label);
      table.append('\n');
    }
    Imported imported = imported(table.toString());
    assertThat(imported.dataset().labels()).containsExactly("bon", "mauvais");
    assertThat(imported.dataset().examples().get(0).text()).startsWith("une phrase");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "good\\tpos\\nbad\\tneg\\nfine\\tpos\\npoor\\tneg | true",
        "pos;so good\\nneg;so bad\\npos;fine\\nneg;poor | true",
        "Once, there was a king.\\nHe had a daughter.\\nShe, too, was old.\\nThe end. | false",
        "def f(x):\\n\\treturn x\\n\\ndef g(x):\\n\\treturn 2 | false",
        "good\\nbad\\ngood\\nbad | false"
      })
  void tellsTablesFromRunningText(String content, boolean table) {
    Path file = write(content.replace("\\t", "\t").replace("\\n", "\n"));
    assertThat(OpenTable.isTable(file)).isEqualTo(table);
  }

  @Test
  void readsAFolderForEachLabelEvenPacked() {
    Path root = folder.resolve("films");
    TableFiles.write(root.resolve("pos/0_9.txt"), "So good\nindeed");
    TableFiles.write(root.resolve("neg/0_1.txt"), "Très mauvais", ISO_8859_1);
    Imported read = TableSource.of(root).read();
    assertThat(read.dataset().examples())
        .containsExactly(
            new LabelledText("Très mauvais", "neg", 1, 0),
            new LabelledText("So good\nindeed", "pos", 2, 0));
    assertThat(TableTexts.summary(read.report())).isEqualTo("Texts: 2; read: 2; left out: 0.");
    Path zip =
        TableFiles.write(
            folder.resolve("films.zip"),
            TableFiles.zip(
                Map.of(
                    "f/pos/1.txt", "Good".getBytes(UTF_8), "f/neg/1.txt", "Bad".getBytes(UTF_8))));
    assertThat(TableSource.of(zip).load().labels()).containsExactly("neg", "pos");
  }

  @Test
  void readsWorkbooks() {
    Path file =
        TableFiles.write(
            folder.resolve("avis.xlsx"),
            TableFiles.workbook(
                new String[][] {
                  {"Texte", "Note"}, {"Très bien", "4.50"}, {"", "1"}, {"Nul", "1"}
                }));
    Imported imported =
        TableSource.of(file)
            .with(TableOptions.NONE.withTextColumn("texte").withLabelColumn("note"))
            .read();
    assertThat(imported.dataset().examples())
        .containsExactly(
            new LabelledText("Très bien", "4.5", 2, 0), new LabelledText("Nul", "1", 4, 0));
    assertLines(imported, Suspicion.NO_TEXT, 3);
  }

  @Test
  void unpacks() {
    byte[] table = "text,label\nGood,a\nBad,b\n".getBytes(UTF_8);
    Path gz = TableFiles.write(folder.resolve("a.csv.gz"), TableFiles.gzip(table));
    Path zip =
        TableFiles.write(
            folder.resolve("a.zip"),
            TableFiles.zip(Map.of("d/a.csv", table, "__MACOSX/d/._a.csv", new byte[] {1})));
    assertThat(TableSource.of(gz).load().examples()).hasSize(2);
    assertThat(TableSource.of(zip).load().examples())
        .isEqualTo(TableSource.of(gz).load().examples());
    Path two =
        TableFiles.write(
            folder.resolve("2.zip"), TableFiles.zip(Map.of("a.csv", table, "b.csv", table)));
    assertThatThrownBy(() -> TableSource.of(two).load())
        .hasMessageContaining("2 tables (a.csv, b.csv)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                       | text.table.empty    | file is empty",
        "`\\n \\n`                | text.table.empty    | file is empty",
        "`text,label\\n\\n`       | text.table.no-row    | no row of 0",
        "`text,label\\n,\\na,\\n` | text.table.no-row    | no row of 1",
        "`text\\nSo good\\nBad\\n`| text.table.no-column | --label-column",
        "`{\"a\":\\n1}`           | text.table.no-array  | no list of objects",
        "`[{\"a\": 1}, 2]`        | text.table.no-object | no JSON object",
        "`[{\"a\": x}]`           | text.table.bad-json  | not JSON",
        "`{\"t\": {\"0\": \"a\", \"1\": \"b\"}, \"l\": {\"0\": \"c\"}}` | text.table.json-columns |"
            + " df.to_json",
        "`PKnothing`              | text.table.bad-zip   | zip cannot be opened",
      })
  void namesWhatIsNoTable(String content, String key, String message) {
    assertRefused(content.replace("\\n", "\n"), key, message);
  }

  @Test
  void aSampleTakesItsShareOfEachLabelAndIsTheSameEachTime() {
    StringBuilder table = new StringBuilder("text,label\n");
    for (int i = 0; i < 1000; i++) {
      table.append("word").append(i).append(i % 10 == 0 ? ",few\n" : ",many\n");
    }
    TableSource source = TableSource.of(write(table.toString())).withSample(100);
    List<LabelledText> sample = source.load().examples();
    assertThat(sample).hasSize(100).isEqualTo(source.load().examples()).doesNotHaveDuplicates();
    assertThat(sample).filteredOn(example -> example.label().equals("few")).hasSize(10);
    assertThat(sample).isSortedAccordingTo((a, b) -> a.line() - b.line());
  }

  @Test
  void tellsHowMuchOfLongTextsIsNotRead() {
    TokenLengths lengths =
        imported("text,label\na b c d e f g h i j,x\na b,y\n").report().lengths();
    assertThat(lengths.longerThan(4)).isEqualTo(1);
    assertThat(lengths.lostShare(4)).isEqualTo(0.5);
    assertThat(lengths.keeping(0.95)).isEqualTo(10);
    assertThat(lengths.keeping(0.5)).isEqualTo(4);
  }

  @Test
  void stopsWhenItIsToldTo() {
    TableSource source = TableSource.of(write("text,label\nGood,a\nBad,b\n"));
    assertThatThrownBy(() -> TableImport.read(source, (step, share) -> false))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void eachStepGoesThroughTheWholeTable() {
    TableSource source = TableSource.of(write("text,label\nGood,a\nBad,b\n"));
    Map<TableStep, Double> furthest = new EnumMap<>(TableStep.class);
    TableImport.read(source, (step, share) -> furthest.merge(step, share, Math::max) >= 0);
    assertThat(furthest)
        .containsExactly(
            entry(TableStep.LOOK, 1.0), entry(TableStep.CHECK, 1.0), entry(TableStep.TAKE, 1.0));
    assertThat(TableTexts.progress(source, TableStep.CHECK, 0.5))
        .isEqualTo("avis.csv: checking the rows, 0.0 of 0.0 MB");
    assertThat(TableTexts.progress(TableSource.of(folder), TableStep.TAKE, 0.5))
        .isEqualTo(folder.getFileName() + ": taking the texts, 50%");
  }

  @Test
  void whatWasAssumedReadsTheTableTheSameWayAgain() {
    Path file = write("note;texte\n1;Bien, très\n0;Non\n1;Oui\n0;Jamais\n");
    TableSource found = TableSource.of(file).withMends(Set.of(Mend.HTML));
    TableSource said = found.readAs(found.read().report().format());
    assertThat(TableWords.of(said))
        .containsEntry("separator", "semicolon")
        .containsEntry("text-column", "texte")
        .containsEntry("mend", "html");
    assertThat(TableWords.source(file, TableWords.of(said))).isEqualTo(said);
    assertThat(said.load()).isEqualTo(found.load());
  }

  @Test
  void theEncodingSaidOfAFolderStaysSaid() {
    Path root = folder.resolve("films");
    TableFiles.write(root.resolve("pos/1.txt"), "Très bon", UTF_8);
    TableFiles.write(root.resolve("neg/1.txt"), "Mauvais", UTF_8);
    TableSource wrong =
        TableSource.of(root).with(TableOptions.NONE.withEncoding(Charset.forName("windows-1252")));
    TableSource again = wrong.readAs(wrong.read().report().format());
    assertThat(again.load().examples())
        .extracting(LabelledText::text)
        .containsExactly("Mauvais", "TrÃ¨s bon");
    assertThat(TableTexts.format(again.read().report().format())).contains("windows-1252");
    TableSource open = TableSource.of(root);
    TableFormat format = open.read().report().format();
    assertThat(open.readAs(format).options().encoding()).isEmpty();
    assertThat(TableTexts.format(format)).doesNotContain("UTF-8");
  }

  private List<LabelledText> read(String content) {
    return imported(content).dataset().examples();
  }

  private TableFormat format(String content) {
    return imported(content).report().format();
  }

  private Imported imported(String content) {
    return TableSource.of(write(content)).read();
  }

  private Path write(String content) {
    return TableFiles.write(folder.resolve("avis.csv"), content);
  }

  private static Problem problem(Imported imported, Suspicion kind) {
    return imported.report().problems().stream()
        .filter(problem -> problem.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind));
  }

  @Test
  void quotesValuesAsTheLanguageDoes() {
    Locale before = Messages.language();
    try {
      Messages.use(Locale.FRENCH);
      Imported imported =
          imported(
              "texte,label\nBien,pos\nBeau,pos\nBon,pos\nLaid,neg\nNul,neg\nPire,neg\n"
                  + "!!!,neg\nSeul,rare\nMal,\u00A0neg\nPlus,Pos\nMoins,Pos\n");
      for (Suspicion kind :
          List.of(
              Suspicion.NO_WORD,
              Suspicion.RARE_LABEL,
              Suspicion.LABEL_BLANKS,
              Suspicion.LABEL_VARIANTS)) {
        assertThat(problem(imported, kind).detail())
            .as(kind.id())
            .startsWith("«\u00A0")
            .contains("\u00A0»")
            .doesNotContain("“", "”");
      }
    } finally {
      Messages.use(before);
    }
  }

  private static void assertLines(Imported imported, Suspicion kind, Integer... lines) {
    Problem problem = problem(imported, kind);
    assertThat(problem.lines()).as(kind.id()).containsExactly(lines);
    assertThat(TableTexts.what(problem)).contains(lines[0].toString());
  }

  private void assertRefused(String content, String key, String message) {
    Path file = write(content);
    LocalizedException refusal =
        catchThrowableOfType(LocalizedException.class, () -> TableSource.of(file).load());
    assertThat(refusal).as(content).isNotNull();
    assertThat(refusal.key()).isEqualTo(key);
    assertThat(refusal.getMessage()).startsWith(file.toString()).contains(message);
    Locale before = Messages.language();
    try {
      Messages.use(Locale.FRENCH);
      assertThat(refusal.getLocalizedMessage()).contains("\u00A0: ").doesNotContain("{0");
    } finally {
      Messages.use(before);
    }
  }
}
