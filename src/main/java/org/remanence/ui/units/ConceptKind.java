package org.remanence.ui.units;

import java.util.Locale;
import org.remanence.study.units.Concept;
import org.remanence.study.units.Concepts;
import org.remanence.study.units.SentenceParts;

/** The concepts to choose from. */
enum ConceptKind {
  NEGATION {
    @Override
    Concept concept(SentenceParts corpus, String detail) {
      return Concepts.negationSeen();
    }
  },
  QUOTES {
    @Override
    Concept concept(SentenceParts corpus, String detail) {
      return Concepts.insideQuotes();
    }
  },
  POSITION {
    @Override
    Concept concept(SentenceParts corpus, String detail) {
      return Concepts.position();
    }
  },
  OPINION {
    @Override
    Concept concept(SentenceParts corpus, String detail) {
      return Concepts.opinionSoFar();
    }
  },
  /** The detail is a label. */
  EVIDENCE {
    @Override
    Concept concept(SentenceParts corpus, String detail) {
      return Concepts.evidenceSoFar(corpus, detail);
    }
  },
  /** The detail is a list of words. */
  WORDS {
    @Override
    Concept concept(SentenceParts corpus, String detail) {
      return Concepts.wordsSeen(detail);
    }
  };

  abstract Concept concept(SentenceParts corpus, String detail);

  /** The key of its name. */
  String key() {
    return "units.concept." + name().toLowerCase(Locale.ROOT);
  }

  /** The key of what it is exactly. */
  String aboutKey() {
    return "units.about." + name().toLowerCase(Locale.ROOT);
  }
}
