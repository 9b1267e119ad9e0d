package org.remanence.text.tagging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.text.Dataset;
import org.remanence.text.DatasetSource;
import org.remanence.text.LabelledText;
import org.remanence.text.Tokenizer;
import org.remanence.text.Utf8File;

/**
 * Reader of tagged sentences: a word and its tag on each line, between them a tab or blanks, and a
 * blank line after each sentence. Tags of chunks (B-PER, I-PER) are tags like others. Left out are
 * lines that begin with {@code -DOCSTART-}, and comments: lines without a tab that begin with
 * {@code #} where a sentence begins.
 */
public final class ConllFile {
  /** Longer ones have no blank lines between them. */
  static final int MAX_WORDS = 1000;

  /** More are no tags: the column is another one. */
  static final int MAX_TAGS = 500;

  private static final int PROBLEMS_SHOWN = 10;

  private final List<LabelledText> sentences = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private @Nullable ConllColumns columns;
  private int begin;
  private int wrong;

  private ConllFile() {}

  /**
   * The sentences of a file.
   *
   * @throws LocalizedException naming the file and each line that is wrong, and what was expected
   */
  public static Dataset read(Path file) {
    ConllFile reader = new ConllFile();
    int line = 0;
    for (String each : Utf8File.read(file).split("\n", -1)) {
      reader.take(each, ++line);
    }
    reader.endSentence();
    Dataset dataset = new Dataset(DatasetSource.nameOf(file), reader.sentences);
    if (reader.wrong > 0) {
      throw new LocalizedException("text.conll.wrong", file, reader.wrong, reader.told());
    }
    if (dataset.examples().isEmpty()) {
      throw new LocalizedException("text.conll.empty", file);
    }
    int different = dataset.labels().size();
    if (different > MAX_TAGS) {
      throw new LocalizedException("text.conll.tags", file, different, MAX_TAGS);
    }
    return dataset;
  }

  private void take(String line, int number) {
    if (line.isBlank() || line.startsWith("-DOCSTART-")) {
      endSentence();
    } else if (!(words.isEmpty() && line.startsWith("#") && line.indexOf('\t') < 0)) {
      takeWord(ConllColumns.cells(line), number);
    }
  }

  private void takeWord(List<String> cells, int number) {
    if (cells.size() == 1) {
      problem("text.conll.one-column", number);
      return;
    }
    if (columns == null) {
      columns = ConllColumns.of(cells);
    }
    if (cells.size() != columns.count()) {
      problem("text.conll.columns", number, cells.size(), columns.count());
    } else if (!columns.isNoWord(cells)) {
      columns
          .read(cells)
          .filter(read -> !Tokenizer.normalize(read.form()).isEmpty())
          .ifPresentOrElse(read -> add(read, number), () -> problem("text.conll.blank", number));
    }
  }

  private void add(ConllColumns.TaggedWord word, int number) {
    if (words.isEmpty()) {
      begin = number;
    }
    words.add(word.form());
    tags.add(word.tag());
    if (words.size() == MAX_WORDS + 1) {
      problem("text.conll.long", begin, MAX_WORDS);
    }
  }

  private void endSentence() {
    if (!words.isEmpty()) {
      sentences.add(LabelledText.tagged(words, tags, begin, 0));
      words.clear();
      tags.clear();
    }
  }

  private void problem(String key, Object... arguments) {
    wrong++;
    if (problems.size() < PROBLEMS_SHOWN) {
      problems.add(Messages.text(key, arguments));
    }
  }

  /** The first problems, and how many more there are. */
  private String told() {
    String first = String.join("; ", problems);
    int more = wrong - problems.size();
    return more == 0 ? first : Messages.text("text.conll.more", first, more);
  }
}
