package org.remanence.text.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.Task;

class ConllFileTest {
  @TempDir Path folder;

  @Test
  void wordsAndTagsStandBetweenTabs() throws IOException {
    Dataset read = read("Paris\tB-LOC\nsleeps\tO\n\n\nMay\tB-PER\n");
    assertThat(read.task()).isEqualTo(Task.TAGGING);
    assertThat(read.labels()).containsExactly("B-LOC", "B-PER", "O");
    assertThat(read.labelCounts()).containsEntry("O", 1L);
    LabelledText first = read.examples().get(0);
    assertThat(first.withTags()).isEqualTo("Paris/B-LOC sleeps/O");
    assertThat(first.tokens()).containsExactly("paris", "sleeps");
    assertThat(read.examples().get(1).line()).isEqualTo(5);
  }

  @Test
  void ofSeveralColumnsTheLastIsTheTag() throws IOException {
    String text = "-DOCSTART- -X- O O\n\n# a comment\nU.S. NNP I-NP I-ORG\n# NN I-NP O\n. . O O";
    assertThat(read(text).examples())
        .extracting(LabelledText::withTags)
        .containsExactly("U.S./I-ORG #/O ./O");
  }

  @Test
  void universalDependenciesHaveThemInTheSecondAndFourth() throws IOException {
    String text =
        """
        # text = vais au
        1	vais	aller	VERB	_	_	0	root	_	_
        2-3	au	_	_	_	_	_	_	_	_
        2	à	à	ADP	_	_	4	case	_	_
        3	le	le	DET	_	_	4	det	_	_
        3.1	x	x	X	_	_	_	_	_	_
        """;
    assertThat(read(text).examples())
        .extracting(LabelledText::withTags)
        .containsExactly("vais/VERB à/ADP le/DET");
  }

  @Test
  void everyProblemIsToldAtOnceWithItsLine() throws IOException {
    String text = "a\tX\nalone\nb\tX\tY\n\t X\n" + "w\tX\n".repeat(1001);
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContainingAll(
            "words.conll: 4 lines are wrong",
            "Line 2: there is one column",
            "Line 3: there are 3 columns. Expected: 2",
            "Line 4: word or tag is empty",
            "Line 1: the sentence that begins here has more than 1,000 words");
    assertThatThrownBy(() -> read("word\n".repeat(12))).hasMessageContaining("and 2 more");
    assertThatThrownBy(() -> read("# nothing\n")).hasMessageContaining("there are no tagged words");
    String tags =
        java.util.stream.IntStream.range(0, 501)
            .mapToObj(i -> "w\tt" + i)
            .collect(Collectors.joining("\n\n"));
    assertThatThrownBy(() -> read(tags)).hasMessageContaining("501 different tags");
  }

  @Test
  void noSentenceIsCut() throws IOException {
    ConllSource source = source("a\tX\n".repeat(40));
    assertThat(source.maxLength(30)).isEqualTo(40);
    assertThat(source("a\tX\n").maxLength(30)).isEqualTo(30);
  }

  @Property(tries = 50)
  void whatIsWrittenIsRead(
      @ForAll @Size(min = 1, max = 5)
          List<@Size(min = 1, max = 6) List<@AlphaChars @StringLength(min = 1, max = 8) String>>
              sentences)
      throws IOException {
    Path file = Files.createTempFile("words", ".conll");
    try {
      Files.writeString(
          file,
          sentences.stream()
              .map(words -> words.stream().map(w -> w + "\tT" + w.length()).toList())
              .map(lines -> String.join("\r\n", lines))
              .collect(Collectors.joining("\r\n\r\n")));
      Dataset read = ConllFile.read(file);
      assertThat(read.examples()).extracting(LabelledText::words).isEqualTo(sentences);
      assertThat(read.examples())
          .allSatisfy(each -> assertThat(each.tags()).hasSameSizeAs(each.words()));
    } finally {
      Files.delete(file);
    }
  }

  private Dataset read(String text) throws IOException {
    return source(text).load();
  }

  private ConllSource source(String text) throws IOException {
    return new ConllSource(Files.writeString(folder.resolve("words.conll"), text));
  }
}
