package org.remanence.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads the generated reviews without the grammar: finds their opinions and their connective, and
 * holds label, level and balance to what the words say.
 */
class ReviewVerdictsTest {
  // Connectives after which the second opinion decides wherever they stand, and those after which
  // the main clause decides: the second opinion only where they open the review.
  private static final Set<String> TURNS = Set.of("mais", "pourtant", "but", "still", "yet");
  private static final Map<String, Integer> CONCESSIONS =
      Map.of("bien", 2, "même", 2, "malgré", 1, "although", 1, "even", 2, "despite", 1);

  private static final Set<String> NEGATIONS =
      Set.of(
          "pas", "not", "isn't", "aren't", "wasn't", "weren't", "doesn't", "don't", "didn't",
          "never");

  // Between a negation and its word.
  private static final Set<String> ADVERBS = Set.of("very", "really", "très", "vraiment");

  private record Found(int position, String word, boolean positive) {}

  @ParameterizedTest
  @ValueSource(strings = {"reviews-fr", "reviews-en", "reviews-fr-long", "reviews-en-long"})
  void theLabelIsWhatTheDecidingClauseSays(String name) throws IOException {
    Map<String, Boolean> polarity = polarityByForm(name);
    for (LabelledText review : BuiltInDatasets.load(name).examples()) {
      List<String> tokens = Tokenizer.tokenize(review.text());
      List<Found> opinions = opinions(tokens, polarity);
      assertThat(opinions).as(review.text()).hasSize(2);
      assertThat(opinions.get(0).positive()).isNotEqualTo(opinions.get(1).positive());
      assertThat(review.decisive()).isEqualTo(opinions.get(decides(review)).position());
      boolean positive = opinions.get(decides(review)).positive();
      assertThat(review.label()).as(review.text()).startsWith(positive ? "posit" : "n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviews-fr", "reviews-en"})
  void theLevelIsTheDistanceFromTurnToDecidingWord(String name) throws IOException {
    Map<String, Boolean> polarity = polarityByForm(name);
    for (LabelledText review : BuiltInDatasets.load(name).examples()) {
      List<String> tokens = Tokenizer.tokenize(review.text());
      int word = opinions(tokens, polarity).get(decides(review)).position();
      int turn = turn(tokens);
      int between =
          word < turn
              ? turn - word - 1
              : word - turn - CONCESSIONS.getOrDefault(tokens.get(turn), 1);
      switch (review.level()) {
        case 1 -> assertThat(between).as(review.text()).isBetween(0, 2);
        case 2 -> assertThat(between).as(review.text()).isBetween(5, 8);
        default -> assertThat(between).as(review.text()).isBetween(10, 14);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviews-fr-long", "reviews-en-long"})
  void theLevelOfALongReviewIsTheDistanceFromTurnToSecondOpinion(String name) throws IOException {
    Map<String, Boolean> polarity = polarityByForm(name);
    Map<Integer, Set<Integer>> gaps = new HashMap<>();
    int farthest = 0;
    for (LabelledText review : BuiltInDatasets.load(name).examples()) {
      List<String> tokens = Tokenizer.tokenize(review.text());
      int turn = turn(tokens);
      int second = opinions(tokens, polarity).get(1).position();
      int between = second - turn - CONCESSIONS.getOrDefault(tokens.get(turn), 1);
      gaps.computeIfAbsent(review.level(), level -> new HashSet<>()).add(between);
      farthest = Math.max(farthest, tokens.size() - 1 - review.decisive());
      switch (review.level()) {
        case 1 -> assertThat(between).as(review.text()).isBetween(3, 8);
        case 2 -> assertThat(between).as(review.text()).isBetween(15, 25);
        case 3 -> assertThat(between).as(review.text()).isBetween(30, 40);
        default -> assertThat(between).as(review.text()).isBetween(50, 60);
      }
    }
    // Distances vary within a level, so that none can be learnt by rote.
    assertThat(gaps.get(2)).hasSize(11);
    assertThat(gaps.get(3)).hasSize(11);
    assertThat(gaps.get(4)).hasSize(11);
    assertThat(farthest).isGreaterThan(60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviews-fr", "reviews-en", "reviews-fr-long", "reviews-en-long"})
  void theLastOpinionDecidesInSevenOfTen(String name) {
    List<LabelledText> reviews = BuiltInDatasets.load(name).examples();
    long last = reviews.stream().filter(r -> decides(r) == 1).count();
    assertThat((double) last / reviews.size()).isCloseTo(0.7, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviews-fr", "reviews-en", "reviews-fr-long", "reviews-en-long"})
  void noWordGivesTheVerdictAway(String name) throws IOException {
    Map<String, String> lemmas = lemmaByForm(name);
    Map<String, int[]> counts = new HashMap<>();
    for (LabelledText review : BuiltInDatasets.load(name).examples()) {
      int label = review.label().startsWith("posit") ? 1 : 0;
      for (String token : Tokenizer.tokenize(review.text())) {
        counts.computeIfAbsent(lemmas.getOrDefault(token, token), t -> new int[2])[label]++;
      }
    }
    assertThat(lemmas.values().stream().distinct().count()).isGreaterThanOrEqualTo(2 * 25);
    assertThat(counts.keySet()).containsAll(lemmas.values());
    counts.forEach(
        (word, count) -> {
          double share = (double) count[1] / (count[0] + count[1]);
          double chance = 4 * Math.sqrt(0.25 / (count[0] + count[1]));
          assertThat(share).as(word).isCloseTo(0.5, within(Math.min(0.5, chance)));
        });
    for (String lemma : Set.copyOf(lemmas.values())) {
      int[] count = counts.get(lemma);
      assertThat((double) count[1] / (count[0] + count[1])).as(lemma).isBetween(0.4, 0.6);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviews-fr", "reviews-en", "reviews-fr-long", "reviews-en-long"})
  void aBagOfWordsIsNearChance(String name) {
    Dataset dataset = BuiltInDatasets.load(name);
    List<Part> parts = Splitter.split(dataset, SplitOptions.withSeed(42)).parts();
    NaiveBayes bag = new NaiveBayes();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) == Part.TRAIN) {
        bag.learn(dataset.examples().get(i));
      }
    }
    int hits = 0;
    int tests = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) == Part.TEST) {
        tests++;
        hits +=
            bag.predict(dataset.examples().get(i)).equals(dataset.examples().get(i).label())
                ? 1
                : 0;
      }
    }
    assertThat((double) hits / tests).isBetween(0.4, 0.6);
  }

  /** Multinomial naive Bayes with add-one smoothing for balanced labels. */
  private static final class NaiveBayes {
    private final Map<String, Map<String, Integer>> countsByLabel = new LinkedHashMap<>();

    void learn(LabelledText example) {
      Map<String, Integer> counts =
          countsByLabel.computeIfAbsent(example.label(), label -> new HashMap<>());
      Tokenizer.tokenize(example.text()).forEach(token -> counts.merge(token, 1, Integer::sum));
    }

    String predict(LabelledText example) {
      String best = "";
      double bestScore = Double.NEGATIVE_INFINITY;
      for (Map.Entry<String, Map<String, Integer>> entry : countsByLabel.entrySet()) {
        Collection<Integer> all = entry.getValue().values();
        double total = all.stream().mapToInt(Integer::intValue).sum() + all.size();
        double score =
            Tokenizer.tokenize(example.text()).stream()
                .mapToDouble(t -> Math.log((entry.getValue().getOrDefault(t, 0) + 1) / total))
                .sum();
        if (score > bestScore) {
          bestScore = score;
          best = entry.getKey();
        }
      }
      return best;
    }
  }

  /** 0 where the first opinion is the verdict, 1 where the second is. */
  private static int decides(LabelledText review) {
    List<String> tokens = Tokenizer.tokenize(review.text());
    int turn = turn(tokens);
    return turn == lastSentence(review.text()) || TURNS.contains(tokens.get(turn)) ? 1 : 0;
  }

  /** Index of the token that the last sentence begins with. */
  private static int lastSentence(String text) {
    List<String> gaps = Tokenizer.gaps(text);
    int start = 0;
    for (int i = 1; i < gaps.size() - 1; i++) {
      if (gaps.get(i).matches(".*[.?] ")) {
        start = i;
      }
    }
    return start;
  }

  private static int turn(List<String> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (TURNS.contains(tokens.get(i)) || CONCESSIONS.containsKey(tokens.get(i))) {
        return i;
      }
    }
    throw new AssertionError("no connective in " + tokens);
  }

  private static List<Found> opinions(List<String> tokens, Map<String, Boolean> polarity) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Boolean positive = polarity.get(tokens.get(i));
      if (positive != null) {
        found.add(new Found(i, tokens.get(i), positive ^ isNegated(tokens, i)));
      }
    }
    return found;
  }

  private static boolean isNegated(List<String> tokens, int word) {
    int first = word;
    while (first > 0 && ADVERBS.contains(tokens.get(first - 1))) {
      first--;
    }
    String before = first > 0 ? tokens.get(first - 1) : "";
    String twoBefore = first > 1 ? tokens.get(first - 2) : "";
    String after = word + 1 < tokens.size() ? tokens.get(word + 1) : "";
    return NEGATIONS.contains(before)
        || (twoBefore.equals("pas") && before.equals("été"))
        || twoBefore.equals("rien")
        || twoBefore.equals("far")
        || (after.equals("pas") && Set.of("ne", "n'").contains(before));
  }

  private static Map<String, Boolean> polarityByForm(String name) throws IOException {
    Map<String, Boolean> polarity = new HashMap<>();
    for (String field : List.of("positive", "negative")) {
      for (JsonNode words : opinionWords(name, field)) {
        for (String form : words.asText().split("/")) {
          polarity.put(form, field.equals("positive"));
        }
      }
    }
    return polarity;
  }

  private static Map<String, String> lemmaByForm(String name) throws IOException {
    Map<String, String> lemmas = new HashMap<>();
    for (String field : List.of("positive", "negative")) {
      for (JsonNode words : opinionWords(name, field)) {
        String[] forms = words.asText().split("/");
        List.of(forms).forEach(form -> lemmas.put(form, forms[0]));
      }
    }
    return lemmas;
  }

  private static List<JsonNode> opinionWords(String name, String polarity) throws IOException {
    JsonNode lexicon =
        new ObjectMapper()
            .readTree(
                ReviewVerdictsTest.class.getResource(
                    "/datasets/" + name.replace("-long", "") + ".json"));
    List<JsonNode> words = new ArrayList<>();
    lexicon.get("predicates").findValues(polarity).forEach(list -> list.forEach(words::add));
    lexicon.get("adjectives").findValues(polarity).forEach(list -> list.forEach(words::add));
    return words;
  }
}
