package org.remanence.study;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.remanence.text.LabelledText;
import org.remanence.text.Tokenizer;

/** Properties that may make an example hard for a network that reads word by word. */
public enum Difficulty {
  /** The level of a built-in example. */
  LEVEL(example -> example.level() == 0 ? Difficulty.UNKNOWN : example.level()),

  /** Tokens after the one whose opinion is the verdict: how long a network has to keep it. */
  DISTANCE(
      example ->
          example.decisive() == LabelledText.UNKNOWN
              ? Difficulty.UNKNOWN
              : Difficulty.length(example) - 1 - example.decisive()),

  /** All its tokens. */
  LENGTH(Difficulty::length);

  public static final int UNKNOWN = -1;

  private static final int MAX_BINS = 5;

  private final ToIntFunction<LabelledText> measure;

  Difficulty(ToIntFunction<LabelledText> measure) {
    this.measure = measure;
  }

  /** Difficulty of an example in this respect; {@link #UNKNOWN} where nobody says. */
  public int of(LabelledText example) {
    return measure.applyAsInt(example);
  }

  /** The difficulty of each example. */
  public int[] of(List<LabelledText> examples) {
    return examples.stream().mapToInt(this::of).toArray();
  }

  /** Returns whether any of the difficulties is known. */
  public static boolean isKnown(int[] values) {
    return IntStream.of(values).anyMatch(value -> value != UNKNOWN);
  }

  /** The ranges in which accuracies are worth comparing. */
  public List<Bin> bins(int[] values) {
    return this == LEVEL ? Bin.each(values) : Bin.even(values, MAX_BINS);
  }

  private static int length(LabelledText example) {
    return Tokenizer.tokenize(example.text()).size();
  }
}
