package org.remanence.study.causal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.ArgMax;
import org.remanence.model.Classifier;
import org.remanence.text.EncodedText;
import org.remanence.text.Tokenizer;
import org.remanence.text.Vocabulary;

/**
 * Search for the smallest swap of one word that changes a network's answer. Of two swaps the
 * smaller one is that whose words have the closer vectors (Euclidean distance): swaps are tried in
 * this order, so that the first that changes the answer is the smallest.
 */
public final class SwapSearch {
  /** Swaps that are read together. */
  private static final int BATCH = 64;

  private final Classifier network;
  private final DoubleConsumer onProgress;

  /** A swap at a place, and how far apart its words' vectors are. */
  private record Candidate(int token, String word, int id, double distance) {}

  /**
   * A sentence with a word swapped.
   *
   * @param tried how many swaps were tried, with this one
   */
  public record Found(WordSwap swap, int token, String text, int tried) {}

  /**
   * @param onProgress receives the share of the swaps that was tried, on the thread that searches;
   *     what it throws ends the search
   */
  public SwapSearch(Classifier network, DoubleConsumer onProgress) {
    this.network = network;
    this.onProgress = onProgress;
  }

  /**
   * The smallest swap by one of the words that the network knows; empty if none changes the answer.
   *
   * @throws LocalizedException if the network cannot be patched
   */
  public Optional<Found> smallest(String text, SwapWords words) {
    CausalMap.requirePatchable(network);
    List<String> tokens = Tokenizer.tokenize(text);
    EncodedText read = network.encode(tokens);
    List<Candidate> candidates = candidates(tokens, read, words);
    int answer = answers(List.of(read.ids()))[0];
    for (int from = 0; from < candidates.size(); from += BATCH) {
      onProgress.accept((double) from / candidates.size());
      List<Candidate> batch = candidates.subList(from, Math.min(candidates.size(), from + BATCH));
      int[] answers = answers(batch.stream().map(each -> swapped(read.ids(), each)).toList());
      for (int i = 0; i < answers.length; i++) {
        if (answers[i] != answer) {
          Found found = found(text, read, batch.get(i), from + i + 1);
          if (isReadAs(found.text(), swapped(read.ids(), batch.get(i)))) {
            return Optional.of(found);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The closest first. */
  private List<Candidate> candidates(List<String> tokens, EncodedText read, SwapWords words) {
    float[][] vectors = network.weights().get(TensorNames.EMBEDDINGS).rows();
    List<Candidate> candidates = new ArrayList<>();
    for (int token = 0; token < read.ids().length; token++) {
      int before = read.ids()[token];
      for (String word : words.at(tokens, read.dropped() + token)) {
        int id = network.vocabulary().id(word);
        if (id != before && id != Vocabulary.UNKNOWN) {
          candidates.add(new Candidate(token, word, id, distance(vectors[before], vectors[id])));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::distance));
    return candidates;
  }

  private static double distance(float[] one, float[] other) {
    double squares = 0;
    for (int i = 0; i < one.length; i++) {
      double difference = (double) one[i] - other[i];
      squares += difference * difference;
    }
    return Math.sqrt(squares);
  }

  private static int[] swapped(int[] ids, Candidate candidate) {
    int[] swapped = ids.clone();
    swapped[candidate.token()] = candidate.id();
    return swapped;
  }

  private int[] answers(List<int[]> sentences) {
    float[][] rows = network.encodedProbabilities(sentences);
    int[] answers = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      answers[i] = ArgMax.of(rows[i]);
    }
    return answers;
  }

  /** A word may grow together with its neighbour, as an apostrophe does. */
  private boolean isReadAs(String text, int[] ids) {
    return Arrays.equals(network.encode(Tokenizer.tokenize(text)).ids(), ids);
  }

  private static Found found(String text, EncodedText read, Candidate candidate, int tried) {
    int token = candidate.token();
    WordSwap swap = new WordSwap(read.tokens().get(token), candidate.word());
    return new Found(swap, token, swap.in(text, read.dropped() + token), tried);
  }
}
