package org.remanence.text.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remanence.text.grammar.Inflection;

/**
 * Writes weather bulletins, a line each, that are worth remembering far back for: the place named
 * first is named again on the way and at the end, quotes and brackets close, and verbs, adjectives
 * and pronouns agree with a subject that other words keep them apart from.
 */
final class BulletinWriter {
  private static final Pattern SLOT = Pattern.compile("\\{(\\p{L}+)}");

  /** A sentence's first letter, behind an opening quote or not. */
  private static final Pattern SENTENCE_START = Pattern.compile("(?:^|[.!]”? )(?:«\\h?|“)?\\p{Ll}");

  private final BulletinLexicon lexicon;
  private final Random random;

  /** Text that was drawn last for each rule: twice the same in a row reads badly. */
  private final Map<String, String> drawn = new HashMap<>();

  /** The kind of each group's last controller. */
  private final Map<String, String> agreements = new HashMap<>();

  private final List<String> places;

  /** Place of the bulletin that is being written. */
  private String place = "";

  private BulletinWriter(BulletinLexicon lexicon, long seed) {
    this.lexicon = lexicon;
    places = List.copyOf(lexicon.places().keySet());
    random = new Random(seed);
  }

  /** Writes that many bulletins; the same seed gives the same. */
  static List<String> write(BulletinLexicon lexicon, int count, long seed) {
    BulletinWriter writer = new BulletinWriter(lexicon, seed);
    List<String> bulletins = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      bulletins.add(writer.bulletin());
    }
    return bulletins;
  }

  private String bulletin() {
    place = places.get(random.nextInt(places.size()));
    StringBuilder text = new StringBuilder();
    expand(BulletinLexicon.START, text);
    return SENTENCE_START
        .matcher(text)
        .replaceAll(start -> Matcher.quoteReplacement(start.group().toUpperCase(Locale.ROOT)));
  }

  /** From left to right, so that a subject is known before what agrees with it. */
  private void expand(String rule, StringBuilder text) {
    if (rule.equals(BulletinLexicon.PLACE)) {
      text.append(place);
    } else if (rule.equals(BulletinLexicon.LANDMARK)) {
      text.append(lexicon.places().get(place));
    } else if (lexicon.groups().containsKey(rule)) {
      text.append(controller(rule));
    } else {
      String pattern = inflect(rule, draw(rule, lexicon.rule(rule)));
      Matcher slot = SLOT.matcher(pattern);
      int end = 0;
      while (slot.find()) {
        text.append(pattern, end, slot.start());
        expand(slot.group(1), text);
        end = slot.end();
      }
      text.append(pattern, end, pattern.length());
    }
  }

  private String controller(String group) {
    List<String> kinds = lexicon.group(group).agreements();
    String kind = kinds.get(random.nextInt(kinds.size()));
    agreements.put(group, kind);
    return draw(group, lexicon.group(group).controllers(kind));
  }

  private String inflect(String rule, String pattern) {
    String group = lexicon.inflected().get(rule);
    if (group == null) {
      return pattern;
    }
    Inflection inflection = new Inflection(lexicon.group(group).agreements());
    String kind = Objects.requireNonNull(agreements.get(group), group);
    return pattern.contains("[") ? inflection.agree(pattern, kind) : inflection.form(pattern, kind);
  }

  private String draw(String rule, List<String> choices) {
    String choice;
    do {
      choice = choices.get(random.nextInt(choices.size()));
    } while (choices.size() > 2 && choice.equals(drawn.get(rule)));
    drawn.put(rule, choice);
    return choice;
  }
}
