package org.remanence.text.corpus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remanence.text.grammar.Inflection;

/**
 * Reads text written in the manner of the bulletins and tells which agreements it keeps. It knows
 * the bulletins' words, not their sentence patterns, so that a model's own sentences can be judged.
 * Of an unfinished last line, what may still come is not asked for.
 */
public final class AgreementChecker {
  private static final Pattern FORMS = Pattern.compile("\\[(.+?)]");

  /** A controller and what kind it is of. */
  private record Controller(String group, String kind) {}

  /** An inflected form and the kinds of controller it goes with. */
  private record Target(String group, Set<String> kinds) {}

  private final Set<String> places;
  private final Map<String, Controller> controllers = new HashMap<>();
  private final Map<String, Target> targets = new HashMap<>();

  AgreementChecker(BulletinLexicon lexicon) {
    places = Set.copyOf(lexicon.places());
    lexicon.groups().forEach(this::addControllers);
    lexicon
        .inflected()
        .forEach(
            (rule, group) -> {
              for (String pattern : lexicon.rules().get(rule)) {
                addTargets(group, lexicon.groups().get(group).agreements(), pattern);
              }
            });
  }

  private void addControllers(String name, BulletinLexicon.Group group) {
    group
        .controllers()
        .forEach(
            (kind, phrases) -> {
              for (String phrase : phrases) {
                List<String> words = TokenLevel.WORD.tokens(phrase);
                controllers.put(words.get(words.size() - 1), new Controller(name, kind));
              }
            });
  }

  private void addTargets(String group, List<String> kinds, String pattern) {
    if (!pattern.contains("[")) {
      addForms(group, kinds, pattern);
    }
    Matcher inflected = FORMS.matcher(pattern);
    while (inflected.find()) {
      addForms(group, kinds, inflected.group(1));
    }
  }

  private void addForms(String group, List<String> kinds, String forms) {
    Inflection inflection = new Inflection(kinds);
    for (String kind : kinds) {
      targets
          .computeIfAbsent(inflection.form(forms, kind), form -> new Target(group, new HashSet<>()))
          .kinds()
          .add(kind);
    }
  }

  /** Which agreements a text keeps. */
  public Agreements check(String text) {
    AgreementReading reading = new AgreementReading();
    Map<String, String> current = new HashMap<>();
    int at = 0;
    for (String token : TokenLevel.WORD.tokens(text)) {
      String core = TokenLevel.core(token);
      at = text.indexOf(core, at);
      int end = at + core.length();
      if (core.equals(TokenLevel.LINE_END)) {
        reading.endLine(at);
        current.clear();
      } else if (endsSentence(core)) {
        current.clear();
      } else if (places.contains(core)) {
        reading.place(core, at);
      } else if (controllers.containsKey(core)) {
        current.put(controllers.get(core).group(), controllers.get(core).kind());
      } else if (targets.containsKey(core)) {
        Target target = targets.get(core);
        reading.form(target.kinds().contains(current.get(target.group())), at, end);
      } else {
        reading.mark(core, at);
      }
      at = end;
    }
    return reading.result();
  }

  private static boolean endsSentence(String mark) {
    return mark.startsWith(".") || mark.startsWith("!") || mark.startsWith("?");
  }
}
