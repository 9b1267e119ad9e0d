package org.remanence.ui.playground.training;

import java.util.Optional;
import org.remanence.i18n.LocalizedException;
import org.remanence.text.corpus.AgreementChecker;
import org.remanence.text.corpus.Corpora;
import org.remanence.text.corpus.Corpus;
import org.remanence.text.corpus.CorpusIndex;
import org.remanence.text.corpus.CorpusSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Corpus that a model learnt from, to judge its texts by; read when the first text is scored. For
 * any thread but JavaFX's.
 */
public final class ModelCorpus {
  private static final Logger LOG = LoggerFactory.getLogger(ModelCorpus.class);

  private final Optional<CorpusSource> source;
  private boolean read;
  private Optional<CorpusIndex> index = Optional.empty();
  private Optional<AgreementChecker> checker = Optional.empty();

  /**
   * @param source empty if it is not at hand
   */
  public ModelCorpus(Optional<CorpusSource> source) {
    this.source = source;
  }

  /** Corpus of a model from a file: its corpus is at hand only if it is a built-in one. */
  public static ModelCorpus named(String corpus) {
    return new ModelCorpus(
        Optional.of(corpus).filter(Corpora.names()::contains).map(CorpusSource::builtIn));
  }

  /** The corpus itself, to be read when it is needed; empty if it is not at hand. */
  public Optional<Corpus> corpus() {
    return source.map(CorpusSource::whenRead);
  }

  /** Finds what was copied from it; empty if it is not at hand. */
  public synchronized Optional<CorpusIndex> index() {
    read();
    return index;
  }

  /** Judges agreements; empty if the corpus promises none. */
  public synchronized Optional<AgreementChecker> checker() {
    read();
    return checker;
  }

  private void read() {
    if (read || source.isEmpty()) {
      return;
    }
    read = true;
    checker = source.get().checker();
    try {
      index = Optional.of(CorpusIndex.of(source.get().open()));
    } catch (LocalizedException e) {
      // The user's file is gone since: the score beside the text says that it is not known.
      LOG.info("{} cannot be read again", source.get().name(), e);
    }
  }
}
