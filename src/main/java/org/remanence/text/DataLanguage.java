package org.remanence.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A language of built-in texts. What there is in one of them there is in each; resources are named
 * after the language.
 */
public enum DataLanguage {
  FRENCH(Locale.FRENCH, "(?:[ldjcsnmt]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)'"),
  ENGLISH(Locale.ENGLISH, null);

  private final Locale locale;
  private final @Nullable String elision;

  DataLanguage(Locale locale, @Nullable String elision) {
    this.locale = locale;
    this.elision = elision;
  }

  /** The language of that locale; English if there are no texts in it. */
  public static DataLanguage of(Locale locale) {
    return Arrays.stream(values())
        .filter(language -> language.id().equals(locale.getLanguage()))
        .findFirst()
        .orElse(ENGLISH);
  }

  /** The code of ISO 639-1. */
  public String id() {
    return locale.getLanguage();
  }

  public Locale locale() {
    return locale;
  }

  /** Pattern of what a word loses its vowel to, apostrophe included, if there is such a thing. */
  Optional<String> elision() {
    return Optional.ofNullable(elision);
  }

  /** The name of the built-in reviews, and of the grammar that writes them. */
  public String reviews() {
    return "reviews-" + id();
  }

  /** The name of those whose decisive opinion stands far from the turn. */
  public String longReviews() {
    return reviews() + "-long";
  }

  /** The name of the tagged sentences of people and places, and of their grammar. */
  public String names() {
    return "names-" + id();
  }

  /** The name of the weather bulletins, and of their lexicon. */
  public String bulletins() {
    return "bulletins-" + id();
  }

  /** The resource that lists a concept’s words, one a line. */
  public String words(String concept) {
    return "/concepts/" + concept + "-" + id() + ".txt";
  }

  /** Sentences for a network to read, one a line, the one to begin with first. */
  public List<String> examples() {
    return ResourceLines.of("/sentences/examples-" + id() + ".txt");
  }

  /** The same for a network that tags {@link #names}. */
  public List<String> namesExamples() {
    return ResourceLines.of("/sentences/examples-" + names() + ".txt");
  }

  /** Simple and complex sentences to test networks on: on each line the label, a tab, the text. */
  public List<String> tests() {
    return ResourceLines.of("/sentences/tests-" + id() + ".txt");
  }
}
