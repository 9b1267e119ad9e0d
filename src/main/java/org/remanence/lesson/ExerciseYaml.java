package org.remanence.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remanence.lesson.Exercise.Sentence;
import org.remanence.text.Tokenizer;
import org.remanence.yaml.YamlValue;

/** Reads what is to be computed by hand. */
final class ExerciseYaml {
  static final String TEXT = "text";
  static final String LABEL = "label";
  private static final List<String> KEYS = List.of(TEXT, LABEL);

  private static final int MIN_SENTENCES = 2;
  private static final int MAX_SENTENCES = 8;

  /** More words in a sentence would be no exercise on paper. */
  private static final int MAX_WORDS = 6;

  private final Problems problems;
  private final LocalTextYaml texts;

  ExerciseYaml(Problems problems, LocalTextYaml texts) {
    this.problems = problems;
    this.texts = texts;
  }

  Exercise read(YamlValue value) {
    List<Sentence> sentences =
        value.list(MIN_SENTENCES, MAX_SENTENCES).stream()
            .flatMap(each -> sentence(each).stream())
            .toList();
    boolean different =
        sentences.stream().map(sentence -> sentence.label().byLanguage()).distinct().count() > 1;
    if (sentences.size() >= MIN_SENTENCES && !different) {
      throw value.wrong("lesson.yaml.one-label");
    }
    return new Exercise(sentences);
  }

  private Optional<Sentence> sentence(YamlValue value) {
    return problems.mapping(value, KEYS).flatMap(values -> sentence(value, values));
  }

  private Optional<Sentence> sentence(YamlValue value, Map<String, YamlValue> values) {
    Optional<LocalText> text = problems.required(value, values, TEXT, this::text);
    Optional<LocalText> label = problems.required(value, values, LABEL, texts::read);
    return text.flatMap(told -> label.map(right -> new Sentence(told, right)));
  }

  private Optional<LocalText> text(YamlValue value) {
    Optional<LocalText> text = texts.read(value);
    for (String one : text.map(read -> read.byLanguage().values()).orElse(List.of())) {
      int words = Tokenizer.tokenize(one).size();
      if (words < 1 || words > MAX_WORDS) {
        throw value.wrong("lesson.yaml.words", MAX_WORDS);
      }
    }
    return text;
  }
}
