package org.remanence.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.remanence.yaml.YamlValue;

/**
 * Reads texts in the languages of a lesson. In a language that is missing or wrong, which is told,
 * a text is empty.
 */
final class LocalTextYaml {
  private final Problems problems;
  private final List<String> languages;

  /**
   * @param languages that each text must be in; if there are none, one text in any is enough
   */
  LocalTextYaml(Problems problems, List<String> languages) {
    this.problems = problems;
    this.languages = languages;
  }

  Optional<LocalText> read(YamlValue value) {
    return read(value, YamlValue::text);
  }

  /** The same where one value without languages is that of all. */
  Optional<LocalText> readOrSame(YamlValue value, Function<YamlValue, String> reader) {
    if (value.isMapping()) {
      return read(value, reader);
    }
    String same = reader.apply(value);
    return Optional.of(LocalText.of(languages, language -> same));
  }

  private Optional<LocalText> read(YamlValue value, Function<YamlValue, String> reader) {
    List<String> known = languages.isEmpty() ? LocalText.possibleLanguages() : languages;
    Map<String, YamlValue> values = value.mapping(known, problems::add);
    if (!values.keySet().containsAll(languages)) {
      problems.add(value.wrong("lesson.yaml.language", String.join(", ", languages)));
    }
    if (languages.isEmpty() && values.isEmpty()) {
      throw value.wrong("lesson.yaml.title", String.join(", ", known));
    }
    Map<String, String> read = new LinkedHashMap<>();
    for (String language : languages.isEmpty() ? values.keySet() : languages) {
      read.put(language, problems.read(values.get(language), reader).orElse(""));
    }
    return Optional.of(new LocalText(read));
  }

  /** Text of which nothing is written yet. */
  LocalText blank() {
    return LocalText.blank(languages);
  }
}
