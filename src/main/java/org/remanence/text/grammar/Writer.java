package org.remanence.text.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Writes single reviews: fills a template's slots with words drawn at random that agree. */
final class Writer {
  private final Lexicon lexicon;
  private final Function<String, List<String>> tokenizer;
  private final Random random;
  private final Inflection inflection;
  private final Spelling spelling;
  private final OpinionPool opinions;

  Writer(Lexicon lexicon, Function<String, List<String>> tokenizer, Random random) {
    this.lexicon = lexicon;
    this.tokenizer = tokenizer;
    this.random = random;
    this.inflection = new Inflection(lexicon.agreements());
    this.spelling = new Spelling(lexicon.rewrites());
    this.opinions = new OpinionPool(lexicon, random);
  }

  /** A review whose deciding opinion praises or blames as told. */
  Draft write(Template template, boolean positive) {
    Lexicon.Domain domain = oneOf(lexicon.domains());
    List<Lexicon.Aspect> aspects = aspects(domain, template);
    List<Opinion> chosen = opinions(aspects, template, positive);
    Map<String, String> slots = new HashMap<>();
    for (int i = 0; i < 2; i++) {
      putClause(slots, i + 1, aspects.get(i), template.use(i + 1), chosen.get(i));
    }
    slots.put("of", maybe(domain.of()));
    slots.put("rel", maybe(inflection.agree(oneOf(lexicon.relatives()), aspects.get(1).agrees())));
    putAdverbials(slots, domain);
    String text = spelling.apply(fill(template, slots));
    return new Draft(text, tokenizer.apply(text), template, chosen);
  }

  /** Tells that a draft was accepted, so that its words are drawn less often from now on. */
  void accepted(Draft draft, boolean positive) {
    draft.opinions().forEach(opinion -> opinions.countUse(opinion, positive));
  }

  /** What the first opinion is about, and the second. */
  private List<Lexicon.Aspect> aspects(Lexicon.Domain domain, Template template) {
    List<Lexicon.Aspect> all = new ArrayList<>(domain.aspects());
    Collections.shuffle(all, random);
    return List.of(all.get(0), all.get(template.hasOneAspect() ? 0 : 1));
  }

  private List<Opinion> opinions(
      List<Lexicon.Aspect> aspects, Template template, boolean positive) {
    boolean firstPositive = (template.decides() == 1) == positive;
    Opinion first;
    Opinion second;
    do {
      first = opinions.draw(aspects.get(0), template.use(1), firstPositive, positive);
      second = opinions.draw(aspects.get(1), template.use(2), !firstPositive, positive);
    } while (!(template.hasOneAspect() ? first.goesWith(second) : first.differsFrom(second)));
    return List.of(first, second);
  }

  private void putClause(
      Map<String, String> slots, int number, Lexicon.Aspect aspect, String use, Opinion opinion) {
    String frame = oneOf(opinions.frames(opinion, use)).use(use);
    String predicate = inflection.insert(frame, opinion.word(), aspect.agrees());
    slots.put("the" + number, aspect.the());
    slots.put(use + number, use.equals("a") ? aspect.a().replace("~", predicate) : predicate);
  }

  private void putAdverbials(Map<String, String> slots, Lexicon.Domain domain) {
    List<String> adverbials =
        Stream.of(domain.where(), lexicon.when(), lexicon.who())
            .map(choices -> maybe(oneOf(choices)))
            .filter(text -> !text.isEmpty())
            .toList();
    String listed = adverbials.isEmpty() ? "" : String.join(", ", adverbials) + ",";
    slots.put("fill", String.join(" ", adverbials));
    slots.put("fill,", listed);
    slots.put(",fill,", adverbials.isEmpty() ? "" : ", " + listed);
  }

  private static String fill(Template template, Map<String, String> slots) {
    return Template.SLOT
        .matcher(template.plain())
        .replaceAll(
            slot -> {
              String name = slot.group().substring(1, slot.group().length() - 1);
              return Matcher.quoteReplacement(slots.get(name));
            });
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String maybe(String text) {
    return random.nextBoolean() ? text : "";
  }
}
