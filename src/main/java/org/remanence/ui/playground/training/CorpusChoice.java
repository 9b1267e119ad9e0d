package org.remanence.ui.playground.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.text.corpus.Corpora;
import org.remanence.text.corpus.Corpus;
import org.remanence.text.corpus.FileCorpus;

/**
 * A corpus that can be chosen: a built-in one, or a file.
 *
 * @param file null for a built-in one
 */
record CorpusChoice(String name, Path file) {

  static CorpusChoice builtIn(String name) {
    return new CorpusChoice(name, null);
  }

  static CorpusChoice file(Path path) {
    return new CorpusChoice(path.getFileName().toString(), path);
  }

  /** All built-in ones, those in that language first. */
  static List<CorpusChoice> builtIns(Locale language) {
    Map<Boolean, List<CorpusChoice>> byLanguage =
        Corpora.names().stream()
            .map(CorpusChoice::builtIn)
            .collect(Collectors.partitioningBy(each -> each.isIn(language)));
    return Stream.concat(byLanguage.get(true).stream(), byLanguage.get(false).stream()).toList();
  }

  private boolean isIn(Locale language) {
    return Corpora.language(name).id().equals(language.getLanguage());
  }

  boolean isBuiltIn() {
    return file == null;
  }

  /** What the user reads: a file's name, or the corpus's name in the language in use. */
  String title() {
    return isBuiltIn() ? title(name) : name;
  }

  /** The same of a corpus's name alone. */
  static String title(String name) {
    return Corpora.names().contains(name) ? Messages.text("playground.corpus." + name) : name;
  }

  /** The corpus, opened each time it is read. */
  Corpus whenRead() {
    return new WhenRead(this);
  }

  private record WhenRead(CorpusChoice choice) implements Corpus {
    @Override
    public String name() {
      return choice.name();
    }

    @Override
    public void forEachLine(Consumer<String> reader) {
      choice.open().forEachLine(reader);
    }
  }

  Corpus open() {
    return file == null ? Corpora.load(name) : new FileCorpus(file);
  }
}
