package org.remanence.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.remanence.engine.NetworkTrace;

/**
 * Trace of a network on one text.
 *
 * @param network key of the network
 * @param tokens the tokens read, one for each row of the trace
 * @param unread what of the text was not read
 * @param labels class names in the order of the trace's probabilities; none if its output is no
 *     probability
 * @param trace with the probabilities, as many as there are labels, of the text or of each token
 * @param cells parts of the sums in its cells
 * @param numbers its output if that is no probability; else none
 */
public record Inspection(
    NetworkKey network,
    List<Token> tokens,
    Unread unread,
    List<String> labels,
    NetworkTrace trace,
    CellInputs cells,
    List<Double> numbers) {

  /** A token as the vocabulary sees it. */
  public record Token(String text, int id, boolean known) {}

  /**
   * Tokens of a text that a network did not read.
   *
   * @param front how many at its beginning, the text being longer than what is read
   * @param behind the same at its end
   * @param words those in between that have no id
   */
  public record Unread(int front, int behind, List<String> words) {
    /** Nothing. */
    public static final Unread NONE = new Unread(0, 0, List.of());

    public Unread {
      words = List.copyOf(words);
    }
  }

  /**
   * Of a network that sorts texts into labels and reads every word.
   *
   * @param dropped tokens in front that were not read
   */
  public Inspection(
      NetworkKey network,
      List<Token> tokens,
      int dropped,
      List<String> labels,
      NetworkTrace trace,
      CellInputs cells) {
    this(network, tokens, new Unread(dropped, 0, List.of()), labels, trace, cells, List.of());
  }

  /** Numbers of the tokens. */
  public int[] ids() {
    return tokens.stream().mapToInt(Token::id).toArray();
  }

  /** Number of its first tokens with which another text, by its numbers, begins, too. */
  public int commonTokens(int[] others) {
    int mismatch = Arrays.mismatch(ids(), others);
    return mismatch < 0 ? others.length : mismatch;
  }

  /** Indices of the tokens that the network does not know. */
  public Set<Integer> unknown() {
    return IntStream.range(0, tokens.size())
        .filter(token -> !tokens.get(token).known())
        .boxed()
        .collect(Collectors.toSet());
  }

  /** Tokens in front that were not read, the text being longer than the model's maximum length. */
  public int dropped() {
    return unread.front();
  }

  /** Returns whether it sorts texts into classes. */
  public boolean hasClasses() {
    return !labels.isEmpty() && !hasTags();
  }

  /** Returns whether each token has an answer of its own, its tag; so, too, if none was read. */
  public boolean hasTags() {
    return !labels.isEmpty() && trace.probabilities().length == 0;
  }

  /** Index of the most probable tag of a token. */
  public int predicted(int token) {
    return ArgMax.of(trace.tokenProbabilities()[token]);
  }

  /** Index of the most probable class. */
  public int predicted() {
    return ArgMax.of(trace.probabilities());
  }

  /** Labels that were predicted: the text’s class, or each token’s tag; none if none was read. */
  public List<String> answers() {
    if (tokens.isEmpty() || labels.isEmpty()) {
      return List.of();
    }
    return hasTags()
        ? IntStream.range(0, tokens.size()).mapToObj(this::tag).toList()
        : List.of(labels.get(predicted()));
  }

  /** The most probable tag of a token. */
  public String tag(int token) {
    return labels.get(predicted(token));
  }

  /** Its probability. */
  public float tagProbability(int token) {
    return trace.tokenProbabilities()[token][predicted(token)];
  }
}
