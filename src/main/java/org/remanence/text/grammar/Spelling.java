package org.remanence.text.grammar;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes a sentence of words strung together: spaces, commas, elision, capitals. */
final class Spelling {
  private static final Pattern SPACES = Pattern.compile(" {2,}");
  private static final Pattern COMMAS = Pattern.compile("(?: ?,)+");

  private static final Pattern SENTENCE_START = Pattern.compile("(?:^|(?<=[.!?] ))\\p{Ll}");

  private record Rule(Pattern find, String replace) {}

  private final List<Rule> rules;

  Spelling(List<Lexicon.Rewrite> rewrites) {
    rules = rewrites.stream().map(r -> new Rule(Pattern.compile(r.find()), r.replace())).toList();
  }

  String apply(String text) {
    String spelled = SPACES.matcher(text).replaceAll(" ");
    spelled = COMMAS.matcher(spelled).replaceAll(",");
    for (Rule rule : rules) {
      spelled = rule.find().matcher(spelled).replaceAll(rule.replace());
    }
    return SENTENCE_START
        .matcher(spelled)
        .replaceAll(start -> start.group().toUpperCase(Locale.ROOT));
  }
}
