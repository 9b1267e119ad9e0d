package org.remanence.text.corpus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

  /** Enough for rates of about a percent's accuracy. */
  private static final int TOKENS_BY_CHANCE = 60_000;

  private static final long CHANCE_SEED = 1;

  private final TextCorpus corpus;

  /** The place that a name, or a landmark's last word, stands for. */
  private final Map<String, String> places = new HashMap<>();

  private final Map<String, Controller> controllers = new HashMap<>();
  private final Map<String, Target> targets = new HashMap<>();

  private @Nullable Agreements chance;

  /**
   * @param corpus what a lexicon wrote
   */
  AgreementChecker(BulletinLexicon lexicon, TextCorpus corpus) {
    this.corpus = corpus;
    lexicon
        .places()
        .forEach(
            (place, landmark) -> {
              places.put(place, place);
              places.put(lastWord(landmark), place);
            });
    lexicon.groups().forEach(this::addControllers);
    lexicon
        .inflected()
        .forEach(
            (rule, group) -> {
              for (String pattern : lexicon.rule(rule)) {
                addTargets(group, lexicon.group(group).agreements(), pattern);
              }
            });
  }

  private void addControllers(String name, BulletinLexicon.Group group) {
    group
        .controllers()
        .forEach(
            (kind, phrases) -> {
              for (String phrase : phrases) {
                controllers.put(lastWord(phrase), new Controller(name, kind));
              }
            });
  }

  private static String lastWord(String phrase) {
    List<String> words = TokenLevel.WORD.tokens(phrase);
    return words.get(words.size() - 1);
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

  /** Checks which agreements a text keeps. */
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
        reading.other(core, at);
        current.clear();
      } else if (places.containsKey(core)) {
        reading.place(places.get(core), at, end);
      } else if (controllers.containsKey(core)) {
        reading.other(core, at);
        current.put(controllers.get(core).group(), controllers.get(core).kind());
      } else if (targets.containsKey(core)) {
        Target target = targets.get(core);
        reading.form(target.kinds().contains(current.get(target.group())), at, end);
      } else {
        reading.other(core, at);
      }
      at = end;
    }
    return reading.result();
  }

  /**
   * Agreements of a writer that learnt from the same corpus and knows the last word alone. The
   * first call takes a moment.
   */
  public synchronized Agreements chance() {
    if (chance == null) {
      chance = check(chanceText());
    }
    return chance;
  }

  /** The text of that writer, which knows the last word alone. */
  public String chanceText() {
    return new BigramWriter(corpus).write(TOKENS_BY_CHANCE, CHANCE_SEED);
  }

  /**
   * Words by what they are to agreements.
   *
   * @param places what a place's names and landmarks stand for
   * @param controllers words that others agree with: group and kind
   * @param forms words that agree: group and the kinds they go with
   */
  public record Words(
      Map<String, String> places,
      Map<String, List<String>> controllers,
      Map<String, Map.Entry<String, Set<String>>> forms) {}

  /** The words that are judged by. */
  public Words words() {
    Map<String, List<String>> kinds = new TreeMap<>();
    controllers.forEach((word, is) -> kinds.put(word, List.of(is.group(), is.kind())));
    Map<String, Map.Entry<String, Set<String>>> forms = new TreeMap<>();
    targets.forEach((word, is) -> forms.put(word, Map.entry(is.group(), is.kinds())));
    return new Words(new TreeMap<>(places), kinds, forms);
  }

  private static boolean endsSentence(String mark) {
    return mark.startsWith(".") || mark.startsWith("!") || mark.startsWith("?");
  }
}
