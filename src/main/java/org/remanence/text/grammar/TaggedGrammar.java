package org.remanence.text.grammar;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes sentences about people and places, each word with its tag, by a context-free grammar. Some
 * words have two tags, each as often as the other, and only other words say which it is. In half of
 * the sentences these words stand before it, at a distance: in English the noun that a verb in the
 * past agrees with, in French the noun that an adjective of one form for both genders agrees with.
 * In the other half they stand behind it: a name that is a person’s and a place’s begins the
 * sentence.
 *
 * @param lists words by the name of their list, which {@code [name]/TAG} takes one of
 * @param rules expansions by the name of their symbol, which {@code <name>} stands for; other items
 *     are a word and its tag
 */
public record TaggedGrammar(Map<String, List<String>> lists, Map<String, List<String>> rules) {
  /** Words that a sentence has at most. */
  public static final int MAX_WORDS = 30;

  /** Symbols that sentences begin with, by level; of each level the first and the second tag. */
  private static final List<List<String>> STARTS =
      List.of(
          List.of("first-decided-before", "second-decided-before"),
          List.of("first-decided-after", "second-decided-after"));

  private static final Pattern BLANK = Pattern.compile(" ");

  /** The grammar that is in that resource. */
  public static TaggedGrammar load(String resource) {
    try (InputStream in = TaggedGrammar.class.getResourceAsStream(resource)) {
      return new ObjectMapper().readValue(in, TaggedGrammar.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Distinct sentences in random order, as many of each level (1: decided before, 2: decided
   * behind) and of each tag as of any other; the same seed gives the same.
   */
  public List<TaggedSentence> write(int perLevelAndTag, long seed) {
    Random random = new Random(seed);
    Set<List<String>> seen = new HashSet<>();
    List<TaggedSentence> sentences = new ArrayList<>();
    for (int level = 1; level <= STARTS.size(); level++) {
      for (String start : STARTS.get(level - 1)) {
        for (int i = 0; i < perLevelAndTag; i++) {
          sentences.add(sentence(start, level, random, seen));
        }
      }
    }
    Collections.shuffle(sentences, random);
    return sentences;
  }

  private TaggedSentence sentence(String start, int level, Random random, Set<List<String>> seen) {
    TaggedSentence sentence;
    do {
      List<String> words = new ArrayList<>();
      List<String> tags = new ArrayList<>();
      expand(start, random, words, tags);
      sentence = new TaggedSentence(words, tags, level);
    } while (sentence.tags().size() > MAX_WORDS || !seen.add(sentence.words()));
    return sentence;
  }

  private void expand(String symbol, Random random, List<String> words, List<String> tags) {
    String expansion = any(find(rules, symbol), random);
    for (String item : BLANK.split(expansion)) {
      if (item.startsWith("<")) {
        expand(item.substring(1, item.length() - 1), random, words, tags);
      } else if (!item.isEmpty()) {
        int slash = item.lastIndexOf('/');
        String word = item.substring(0, slash);
        boolean listed = word.startsWith("[");
        words.add(listed ? often(find(lists, word.substring(1, word.length() - 1)), random) : word);
        tags.add(item.substring(slash + 1));
      }
    }
  }

  private static List<String> find(Map<String, List<String>> of, String name) {
    return Objects.requireNonNull(of.get(name), name);
  }

  private static String any(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  /** One of a list, the first ones more often than the last, as words are in a language. */
  private static String often(List<String> of, Random random) {
    double drawn = random.nextDouble();
    return of.get((int) (drawn * drawn * of.size()));
  }
}
