package org.remanence.text.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.remanence.text.grammar.OpinionPool.Need;

/** Writes single reviews: fills a template's slots with words drawn at random that agree. */
final class ReviewWriter {
  private static final int LEAD_OF = 6;
  private static final int DRAWN_TO_COMPARE = 3;
  private static final int CLAUSE_WORDS = 4;
  private static final int ASIDE_WORDS = 9;

  /** Subject of a review, and what it says of that. */
  private record Content(
      Lexicon.Domain domain, List<Lexicon.Aspect> aspects, List<Opinion> opinions) {}

  private final Lexicon lexicon;
  private final Function<String, List<String>> tokenizer;
  private final Random random;
  private final Inflection inflection;
  private final Spelling spelling;
  private final OpinionPool opinions;

  ReviewWriter(Lexicon lexicon, Function<String, List<String>> tokenizer, Random random) {
    this.lexicon = lexicon;
    this.tokenizer = tokenizer;
    this.random = random;
    this.inflection = new Inflection(lexicon.agreements());
    this.spelling = new Spelling(lexicon.rewrites());
    this.opinions = new OpinionPool(lexicon, random);
  }

  /**
   * A review whose deciding opinion praises or blames as told.
   *
   * @param gap about how many words its asides, if its template has any, should fill
   */
  DraftReview write(Template template, ReviewLength.Range gap, boolean positive) {
    String tense = oneOf(Lexicon.TENSES);
    Content content =
        Stream.generate(() -> content(template, tense, positive))
            .limit(DRAWN_TO_COMPARE)
            .min(Comparator.comparingInt(drawn -> opinions.wear(drawn.opinions(), positive)))
            .orElseThrow();
    Lexicon.Domain domain = content.domain();
    List<Lexicon.Aspect> aspects = content.aspects();
    List<Opinion> chosen = content.opinions();
    Map<String, String> slots = new HashMap<>();
    for (int i = 0; i < 2; i++) {
      String use = template.use(i + 1);
      String predicate = oneOf(opinions.predicates(chosen.get(i), use, tense));
      putClause(slots, use, i + 1, aspects.get(i), chosen.get(i).word(), predicate);
    }
    slots.put("of", maybe(oneOf(domain.of())));
    slots.put("rel", maybe(inflection.agree(oneOf(lexicon.relatives()), aspects.get(1).agrees())));
    putAdverbials(slots, domain, tense);
    if (template.text().contains("{asides}")) {
      slots.put("at", oneOf(when(tense)));
      slots.put("asides", asides(gap));
    }
    String lead = random.nextInt(LEAD_OF) == 0 ? oneOf(domain.leads()) + " " : "";
    String text = spelling.apply(lead + fill(template, slots));
    return new DraftReview(text, tokenizer.apply(text), template, chosen);
  }

  /** Tells that a draft was accepted, so that its words are drawn less often from now on. */
  void accepted(DraftReview draft, boolean positive) {
    draft.opinions().forEach(opinion -> opinions.countUse(opinion, positive));
  }

  private Content content(Template template, String tense, boolean positive) {
    Lexicon.Domain domain = oneOf(lexicon.domains());
    List<Lexicon.Aspect> aspects = aspects(domain, template);
    return new Content(domain, aspects, opinions(aspects, template, tense, positive));
  }

  /** Aspects that the first and the second opinion are about. */
  private List<Lexicon.Aspect> aspects(Lexicon.Domain domain, Template template) {
    List<Lexicon.Aspect> all = new ArrayList<>(domain.aspects());
    Collections.shuffle(all, random);
    return List.of(all.get(0), all.get(template.hasOneAspect() ? 0 : 1));
  }

  private List<Opinion> opinions(
      List<Lexicon.Aspect> aspects, Template template, String tense, boolean positive) {
    boolean firstPositive = (template.decides() == 1) == positive;
    boolean one = template.hasOneAspect();
    String kind1 = aspects.get(0).kind();
    String kind2 = aspects.get(1).kind();
    Need need1 = new Need(kind1, template.use(1), tense, one, firstPositive);
    Need need2 = new Need(kind2, template.use(2), tense, one, !firstPositive);
    Opinion first;
    Opinion second;
    do {
      first = opinions.draw(need1, positive);
      second = opinions.draw(need2, positive);
    } while (!(one ? first.goesWith(second) : first.differsFrom(second)));
    return List.of(first, second);
  }

  private void putClause(
      Map<String, String> slots,
      String use,
      int number,
      Lexicon.Aspect aspect,
      String word,
      String predicate) {
    String agreeing =
        inflection.insert(predicate, word, aspect.agrees()).replace("@", aspect.the());
    slots.put("the" + number, aspect.the());
    slots.put(use + number, use.equals("a") ? aspect.a().replace("~", agreeing) : agreeing);
  }

  private void putAdverbials(Map<String, String> slots, Lexicon.Domain domain, String tense) {
    List<String> when = when(tense);
    put(slots, "time", List.of(maybe(oneOf(domain.where())), maybe(oneOf(when))));
    put(
        slots,
        "fill",
        List.of(maybe(oneOf(domain.where())), maybe(oneOf(when)), maybe(oneOf(lexicon.who()))));
  }

  private List<String> when(String tense) {
    List<String> when = new ArrayList<>(lexicon.when().get(tense));
    when.addAll(lexicon.when().get(Lexicon.ANY));
    return when;
  }

  /** Clauses in brackets, with a few words less than a number drawn from {@code gap}. */
  private String asides(ReviewLength.Range gap) {
    int wanted = gap.min() + random.nextInt(gap.max() - gap.min() + 1) - CLAUSE_WORDS;
    List<String> clauses = new ArrayList<>();
    for (int words = ASIDE_WORDS / 2; words < wanted; ) {
      clauses.add(lexicon.asides().draw(random));
      words += tokenizer.apply(clauses.get(clauses.size() - 1)).size();
    }
    return clauses.isEmpty() ? "" : "(" + String.join(lexicon.asides().separator(), clauses) + ")";
  }

  /** Puts adverbials side by side, with commas between and after them, and before them, too. */
  private static void put(Map<String, String> slots, String name, List<String> adverbials) {
    List<String> used = adverbials.stream().filter(text -> !text.isEmpty()).toList();
    String listed = used.isEmpty() ? "" : String.join(", ", used) + ",";
    slots.put(name, String.join(" ", used));
    slots.put(name + ",", listed);
    slots.put("," + name + ",", used.isEmpty() ? "" : ", " + listed);
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
