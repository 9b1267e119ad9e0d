package org.remanence.text.corpus;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.remanence.text.table.TableSource;

/** Source of a corpus, known before it is read. */
public sealed interface CorpusSource {

  /** One of {@link Corpora#names()}. */
  record BuiltIn(String name) implements CorpusSource {
    @Override
    public Optional<Path> file() {
      return Optional.empty();
    }

    @Override
    public Corpus open() {
      return Corpora.load(name);
    }

    @Override
    public Optional<AgreementChecker> checker() {
      return Corpora.checker(name);
    }
  }

  /** A text file. */
  record TextFile(Path path) implements CorpusSource {
    @Override
    public String name() {
      return path.getFileName().toString();
    }

    @Override
    public Optional<Path> file() {
      return Optional.of(path);
    }

    @Override
    public Corpus open() {
      return new FileCorpus(path);
    }

    @Override
    public Optional<AgreementChecker> checker() {
      return Optional.empty();
    }
  }

  /** The texts of a table, one after the other. */
  record Table(TableSource table) implements CorpusSource {
    @Override
    public String name() {
      return table.name();
    }

    @Override
    public Optional<Path> file() {
      return table.file();
    }

    @Override
    public Corpus open() {
      return new TableCorpus(table);
    }

    @Override
    public Optional<AgreementChecker> checker() {
      return Optional.empty();
    }
  }

  static CorpusSource table(TableSource table) {
    return new Table(table);
  }

  static CorpusSource builtIn(String name) {
    return new BuiltIn(name);
  }

  static CorpusSource text(Path file) {
    return new TextFile(file);
  }

  /** The name of a built-in corpus, or of the file. */
  String name();

  /** The file; empty for a built-in corpus. */
  Optional<Path> file();

  /**
   * Opens the corpus.
   *
   * @throws org.remanence.i18n.LocalizedException if there is none of that name, or the file is too
   *     large or cannot be read
   */
  Corpus open();

  /** Checker of agreements; empty if the corpus promises none. */
  Optional<AgreementChecker> checker();

  default boolean isBuiltIn() {
    return file().isEmpty();
  }

  /** The corpus, opened each time it is read. */
  default Corpus whenRead() {
    CorpusSource source = this;
    return new Corpus() {
      @Override
      public String name() {
        return source.name();
      }

      @Override
      public void forEachLine(Consumer<String> reader) {
        source.open().forEachLine(reader);
      }
    };
  }
}
