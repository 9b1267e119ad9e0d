package org.remanence.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;

class CsvDatasetsTest {
  private final FileSystem files = Jimfs.newFileSystem(Configuration.unix());
  private final Path file = files.getPath("avis.csv");

  @AfterEach
  void close() throws IOException {
    files.close();
  }

  @Test
  void readsQuotesLineBreaksAndAccents() {
    Dataset dataset =
        read(
            """
            text,label
            "Bon, mais ""cher"".",négatif

            "Deux
            lignes",positif
              \t
            Simple "mot",  positif\s
            """);
    assertThat(dataset.name()).isEqualTo("avis.csv");
    assertThat(dataset.examples())
        .containsExactly(
            new LabelledText("Bon, mais \"cher\".", "négatif", 2, 0),
            new LabelledText("Deux\nlignes", "positif", 4, 0),
            new LabelledText("Simple \"mot\"", "positif", 7, 0));
    assertThat(dataset.labels()).containsExactly("négatif", "positif");
  }

  @Test
  void findsItsColumnsByName() {
    assertThat(read("id,Label,note, TEXT \n1,a,x,hello\n").examples())
        .containsExactly(new LabelledText("hello", "a", 2, 0));
  }

  @ParameterizedTest
  @CsvSource({"';'", "','", "'\t'"})
  void takesTheSeparatorFromTheHeader(String separator) {
    String quoted = "\"a; b, c\td\"";
    Dataset dataset =
        read("\uFEFF\"text\"" + separator + "label\r\n" + quoted + separator + "x\r\n");
    assertThat(dataset.examples()).containsExactly(new LabelledText("a; b, c\td", "x", 2, 0));
  }

  @Test
  void skipsRowsOfSeparatorsOnly() {
    assertThat(read("text;label\n;\na;b\n;\n").examples())
        .containsExactly(new LabelledText("a", "b", 3, 0));
  }

  @Test
  void countsLinesWhateverEndsThem() {
    assertThat(read("\r\rtext,label\r\"a\rb\",x\r\rc,y").examples())
        .extracting(LabelledText::line)
        .containsExactly(4, 7);
  }

  @Test
  void namesWhatIsNoFile() throws IOException {
    assertRefused(
        "text.file.missing", "avis.csv: there is no such file.", "ce fichier n’existe pas");
    Files.createDirectory(file);
    assertRefused("text.file.directory", "avis.csv: this is a folder", "c’est un dossier");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                | empty         | file is empty            | est vide",
        "`\\n \\n`                         | empty         | file is empty            | est vide",
        "`text,label\\n\\n`                | headerOnly    | line 1: no row           | ligne 1\u00A0: aucune",
        "`\\nHow nice,good\\nSo bad,bad`   | noHeader      | line 2: no header        | ligne 2\u00A0: pas d’en-tête",
        "`text,sentiment\\na,b`            | noHeader      | Found: text,sentiment    | Trouvé\u00A0: text,sentiment",
        "`text,label\\na,b\\n\\nc\\n`      | tooFewColumns | line 4                   | ligne 4",
        "`text,label\\na,b\\nc, d,e\\n`    | tooManyColumns| line 3                   | ligne 3",
        "`text,label\\n\"a\\nb\",x\\n\"c,y\\nd,e\\n` | quotes | line 4                | ligne 4",
        "`text,label\\n\"a\" b,x\\n`       | quotes        | line 2                   | ligne 2",
        "`text,label\\na,x\\n  ,y\\n`      | emptyText     | line 3: the text         | ligne 3\u00A0: le texte",
        "`text,label\\na,x\\nb,\" \"\\n`   | emptyLabel    | line 3: the label        | ligne 3\u00A0: l’étiquette",
      })
  void namesTheLineOfBadRows(String content, String key, String english, String french)
      throws IOException {
    Files.writeString(file, content.replace("\\n", "\n"));
    assertRefused("text.csv." + key, english, french);
  }

  @Test
  void namesTheLineThatIsNotUtf8() throws IOException {
    write("text,label\nplain,a\nraté,b\n", ISO_8859_1);
    assertRefused("text.file.notUtf8", "line 3: this is not UTF-8", "ligne 3\u00A0: ce n’est pas");
    write("text,label\nplain,a\n", UTF_16);
    assertRefused("text.file.notUtf8", "line 1", "ligne 1");
    write("text,label\nplain,a\n", UTF_16LE);
    assertRefused("text.file.notUtf8", "line 1", "ligne 1");
    write("text,label\nok,a\ncut", UTF_8);
    Files.write(file, new byte[] {'\n', (byte) 0xC3}, StandardOpenOption.APPEND);
    assertRefused("text.file.notUtf8", "line 4", "ligne 4");
  }

  private Dataset read(String content) {
    write(content, UTF_8);
    return CsvDatasets.read(file);
  }

  private void write(String content, Charset charset) {
    try {
      Files.writeString(file, content, charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertRefused(String key, String english, String french) {
    LocalizedException refusal =
        catchThrowableOfType(LocalizedException.class, () -> CsvDatasets.read(file));
    assertThat(refusal.key()).isEqualTo(key);
    assertThat(refusal.getMessage()).startsWith("avis.csv").contains(english);
    Locale before = Messages.language();
    try {
      Messages.use(Locale.FRENCH);
      assertThat(refusal.getLocalizedMessage()).startsWith("avis.csv").contains(french);
    } finally {
      Messages.use(before);
    }
  }
}
