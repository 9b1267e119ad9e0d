package org.remanence.text.grammar;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes reviews that praise one thing and blame another, so that only the order of the words tells
 * the verdict: "A, but B" means B, "A, although B" means A. The words of praise and blame are the
 * same under both verdicts.
 */
public final class Grammar {
  // A network finds its first foothold in the last opinion; the rest it has to learn.
  private static final int SECOND_DECIDES_OF_TEN = 7;

  private final Lexicon lexicon;
  private final Function<String, List<String>> tokenizer;

  private Grammar(Lexicon lexicon, Function<String, List<String>> tokenizer) {
    this.lexicon = lexicon;
    this.tokenizer = tokenizer;
  }

  /** The grammar whose lexicon is in that resource. */
  public static Grammar load(String resource, Function<String, List<String>> tokenizer) {
    try (InputStream in = Grammar.class.getResourceAsStream(resource)) {
      return new Grammar(new ObjectMapper().readValue(in, Lexicon.class), tokenizer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Distinct reviews in random order, as many of each level and label as of any other; the same
   * seed gives the same.
   */
  public List<Review> write(ReviewLength length, int perLevelAndLabel, long seed) {
    Random random = new Random(seed);
    ReviewWriter writer = new ReviewWriter(lexicon, tokenizer, random);
    Set<List<String>> seen = new HashSet<>();
    List<Review> reviews = new ArrayList<>();
    for (int i = 0; i < perLevelAndLabel; i++) {
      int decides = i % 10 < SECOND_DECIDES_OF_TEN ? 2 : 1;
      for (int level = 1; level <= length.levels().size(); level++) {
        List<Template> templates = templates(length, level, decides);
        Template template = templates.get(i % templates.size());
        reviews.add(review(writer, template, length, level, true, seen));
        reviews.add(review(writer, template, length, level, false, seen));
      }
    }
    Collections.shuffle(reviews, random);
    return reviews;
  }

  private Review review(
      ReviewWriter writer,
      Template template,
      ReviewLength length,
      int level,
      boolean positive,
      Set<List<String>> seen) {
    List<String> connective = tokenizer.apply(template.connective());
    ReviewLength.Range range = length.levels().get(level - 1);
    DraftReview draft;
    do {
      draft = writer.write(template, range, positive);
    } while (!range.contains(length.gap(draft, connective))
        || draft.tokens().size() > length.maxTokens()
        || !seen.add(draft.tokens()));
    writer.accepted(draft, positive);
    String label = positive ? lexicon.positive() : lexicon.negative();
    // Of the two opinions one praises and the other blames.
    String other = positive ? lexicon.negative() : lexicon.positive();
    return new Review(
        draft.text(), label, level, draft.decisive(), draft.isLastDecisive() ? label : other);
  }

  private List<Template> templates(ReviewLength length, int level, int decides) {
    List<Template> all =
        length == ReviewLength.SHORT ? lexicon.templates() : lexicon.longTemplates();
    return all.stream()
        .filter(template -> template.decides() == decides && template.levels().contains(level))
        .toList();
  }
}
