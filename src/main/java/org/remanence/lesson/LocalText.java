package org.remanence.lesson;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;

/**
 * A text in one or several languages.
 *
 * @param byLanguage the texts by the codes of ISO 639-1, at least one
 */
public record LocalText(Map<String, String> byLanguage) {
  public LocalText {
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  /** The text in the language in use, else in English, else in whatever language there is. */
  public String text() {
    return Stream.of(Messages.language().getLanguage(), "en")
        .filter(byLanguage::containsKey)
        .findFirst()
        .map(byLanguage::get)
        .orElseGet(() -> byLanguage.values().iterator().next());
  }

  /** A text that is empty in each of these languages. */
  public static LocalText blank(Collection<String> languages) {
    return of(languages, language -> "");
  }

  /** A text in each of these languages, as {@code text} has it. */
  public static LocalText of(Collection<String> languages, UnaryOperator<String> text) {
    Map<String, String> all = new LinkedHashMap<>();
    languages.forEach(language -> all.put(language, text.apply(language)));
    return new LocalText(all);
  }

  /** The text in a language; empty if there is none. */
  public String in(String language) {
    return byLanguage.getOrDefault(language, "");
  }

  /** Returns whether there is nothing in any language. */
  public boolean isBlank() {
    return byLanguage.values().stream().allMatch(String::isBlank);
  }

  public Set<String> languages() {
    return byLanguage.keySet();
  }

  /** The languages that a text may be in. */
  public static List<String> possibleLanguages() {
    return Messages.languages().stream().map(language -> language.getLanguage()).toList();
  }
}
