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
  private final OpinionPool opinions;

  Writer(Lexicon lexicon, Function<String, List<String>> tokenizer, Random random) {
    this.lexicon = lexicon;
    this.tokenizer = tokenizer;
    this.random = random;
    this.inflection = new Inflection(lexicon.agreements());
    this.opinions = new OpinionPool(lexicon, random);
  }

  /** A review whose deciding opinion praises or blames as told. */
  Draft write(Template template, boolean positive) {
    Lexicon.Domain domain = oneOf(lexicon.domains());
    List<Lexicon.Aspect> aspects = new ArrayList<>(domain.aspects());
    Collections.shuffle(aspects, random);
    boolean firstPositive = (template.decides() == 1) == positive;
    Map<String, String> slots = new HashMap<>();
    List<Opinion> chosen = new ArrayList<>();
    for (int i = 1; i <= 2; i++) {
      Lexicon.Aspect aspect = aspects.get(template.hasOneAspect() ? 0 : i - 1);
      String use = template.use(i);
      Opinion opinion = opinions.draw(aspect, use, (i == 1) == firstPositive, positive);
      chosen.add(opinion);
      String predicate =
          inflection.insert(
              oneOf(opinions.frames(opinion, use)).use(use), opinion.word(), aspect.agrees());
      slots.put("the" + i, aspect.the());
      slots.put(use + i, use.equals("a") ? aspect.a().replace("~", predicate) : predicate);
      slots.put("rel", maybe(inflection.agree(oneOf(lexicon.relatives()), aspect.agrees())));
    }
    slots.put("of", maybe(domain.of()));
    List<String> adverbials = adverbials(domain);
    slots.put("fill", String.join(" ", adverbials));
    slots.put(",fill,", adverbials.isEmpty() ? "" : ", " + String.join(", ", adverbials) + ",");
    slots.put("fill,", adverbials.isEmpty() ? "" : String.join(", ", adverbials) + ",");
    String text = spell(fill(template, slots));
    return new Draft(text, tokenizer.apply(text), template, chosen);
  }

  /** Tells that a draft was accepted, so that its words are drawn less often from now on. */
  void accepted(Draft draft, boolean positive) {
    draft.opinions().forEach(opinion -> opinions.countUse(opinion, positive));
  }

  private List<String> adverbials(Lexicon.Domain domain) {
    return Stream.of(domain.where(), lexicon.when(), lexicon.who())
        .map(choices -> maybe(oneOf(choices)))
        .filter(text -> !text.isEmpty())
        .toList();
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

  private String spell(String text) {
    String spelled = text.replaceAll(" +", " ").replace(" ,", ",").replaceAll(",+", ",").strip();
    for (Lexicon.Rewrite rewrite : lexicon.rewrites()) {
      spelled = spelled.replaceAll(rewrite.find(), rewrite.replace());
    }
    return spelled.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + spelled.substring(1);
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String maybe(String text) {
    return random.nextBoolean() ? text : "";
  }
}
