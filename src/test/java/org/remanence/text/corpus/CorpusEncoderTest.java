package org.remanence.text.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;
import org.remanence.text.Vocabulary;

/** Corpora become numbers, and unreadable ones get a message with file and line. */
class CorpusEncoderTest {
  @TempDir Path folder;

  @Test
  void aShortCorpusIsTrainedAndMeasuredOnItself() {
    EncodedCorpus corpus = encode("un deux un", "", "", "trois");
    assertThat(corpus.heldOut()).isFalse();
    assertThat(words(corpus, corpus.test()))
        .containsExactly("\n", "un", "deux", "un", "\n", "\n", "trois", "\n");
    assertThat(words(corpus, corpus.train()))
        .startsWith("\n", "un", "deux", "un", "\n", "\n", "trois", "\n", "un", "deux")
        .endsWith("\n", "trois", "\n")
        .hasSizeGreaterThan(4000);
    assertThat(corpus.vocabulary().words())
        .containsExactly("<pad>", "<unk>", "\n", "un", "deux", "trois");
    assertThat(corpus.test().characters()).isEqualTo("\nun deux un\n\ntrois\n".length());
    assertThat(corpus.validation()).isSameAs(corpus.test());
  }

  @Test
  void aLongerOneIsCutAtLineEndsIntoParts() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      lines.add("ligne numéro " + i);
    }
    EncodedCorpus corpus = CorpusEncoder.encode(new TextCorpus("t", lines), TokenLevel.WORD, 1000);
    assertThat(corpus.heldOut()).isTrue();
    assertThat(corpus.train().size() + corpus.validation().size() + corpus.test().size())
        .isEqualTo(1 + 200 * 4);
    assertThat(corpus.test().size()).isBetween(36, 48);
    assertThat(words(corpus, corpus.validation())).startsWith("\n", "ligne");
    assertThat(words(corpus, corpus.test())).startsWith("\n", "ligne", "numéro", "<unk>");
    assertThat(corpus.vocabulary().id("199")).isEqualTo(Vocabulary.UNKNOWN);
  }

  @Test
  void theMostFrequentWordsStay() {
    EncodedCorpus corpus =
        CorpusEncoder.encode(new TextCorpus("t", List.of("a b b c c c")), TokenLevel.WORD, 4);
    assertThat(corpus.vocabulary().words()).containsExactly("<pad>", "<unk>", "c", "\n");
  }

  @Test
  void aCorpusOfOneWordIsOne() {
    EncodedCorpus corpus = encode("mot");
    assertThat(words(corpus, corpus.test())).containsExactly("\n", "mot", "\n");
  }

  @Test
  void anEmptyCorpusIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("vide.txt"), " \n\t\n\n");
    assertThatThrownBy(() -> CorpusEncoder.encode(new FileCorpus(file), TokenLevel.CHARACTER, 100))
        .isInstanceOf(LocalizedException.class)
        .hasMessage("vide.txt: the corpus holds no text. Expected: at least one word.");
  }

  @Test
  void filesAreReadWithoutMarkAndWithAnyLineEnd() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "\uFEFFun\r\ndeux\rtrois", UTF_8);
    List<String> lines = new ArrayList<>();
    new FileCorpus(file).forEachLine(lines::add);
    assertThat(lines).containsExactly("un", "deux", "trois");
  }

  @Test
  void wrongBytesAreToldWithTheirLine() throws Exception {
    List<String> lines = new ArrayList<>(Collections.nCopies(30_000, "bien assez de lignes"));
    lines.set(20_000, "élève");
    Path file = Files.write(folder.resolve("latin.txt"), lines, ISO_8859_1);
    assertRefused(file, file + ", line 20001: this is not UTF-8 text.");
    Path nul = Files.writeString(folder.resolve("nul.txt"), "a\nb\0c\n");
    assertRefused(nul, nul + ", line 2: this is not UTF-8 text.");
  }

  @Test
  void missingFilesFoldersAndHugeFilesAreRefused() throws Exception {
    Path missing = folder.resolve("none.txt");
    assertRefused(missing, missing + ": there is no such file.");
    assertRefused(folder, folder + ": this is a folder.");
    Path huge = folder.resolve("huge.txt");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(FileCorpus.MAX_BYTES + 1);
    }
    assertRefused(huge, huge + ": the file is too large. Expected: at most 50 MB.");
  }

  @Test
  void anUnknownBuiltInCorpusIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> Corpora.load("nothing"))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("bulletins-fr, bulletins-en, reviews-fr, reviews-en");
  }

  private static void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> new FileCorpus(file).forEachLine(line -> {}))
        .isInstanceOf(LocalizedException.class)
        .hasMessageStartingWith(message);
  }

  private static EncodedCorpus encode(String... lines) {
    return CorpusEncoder.encode(new TextCorpus("t", List.of(lines)), TokenLevel.WORD, 1000);
  }

  private static List<String> words(EncodedCorpus corpus, TokenStream stream) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < stream.size(); i++) {
      words.add(corpus.vocabulary().words().get(stream.get(i)));
    }
    return words;
  }
}
