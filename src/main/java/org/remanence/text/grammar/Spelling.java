package org.remanence.text.grammar;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes a sentence of words strung together: spaces, commas, elision, a capital. */
final class Spelling {
  private static final Pattern SPACES = Pattern.compile(" {2,}");
  private static final Pattern COMMAS = Pattern.compile("(?: ?,)+");

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
    return spelled.substring(0, 1).toUpperCase(Locale.ROOT) + spelled.substring(1);
  }
}
