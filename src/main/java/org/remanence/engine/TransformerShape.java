package org.remanence.engine;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.remanence.engine.tensor.ColumnBlock;
import org.remanence.engine.tensor.Initializer;
import org.remanence.engine.tensor.LayerCosts;
import org.remanence.engine.tensor.ParameterPart;
import org.remanence.engine.tensor.SizeFormula.Factor;
import org.remanence.engine.tensor.SizeFormula.Term;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.engine.tensor.TensorShape;

/**
 * A causal transformer block (Vaswani et al. 2017) of two heads, with layer normalisation before
 * each part (Xiong et al. 2020) and learned positions (Radford et al. 2018).
 *
 * <pre>
 * x(t) = e(t)·W + p(t)                       y(t) = x(t) + attention(norm(x))(t)
 * z(t) = y(t) + max(0, norm(y(t))·W₁ + b₁)·W₂ + b₂                h(t) = norm(z(t))
 * </pre>
 *
 * @param inputs E
 * @param units H, width of the block
 * @param positions P, words that have a position each
 * @param returnSequences whether it gives h at every step or only the last one
 */
public record TransformerShape(int inputs, int units, int positions, boolean returnSequences)
    implements StateShape {
  /** Heads of the attention, side by side. */
  public static final int HEADS = 2;

  /** Width inside the feed-forward part, in widths of the block. */
  public static final int WIDENING = 4;

  @Override
  public String name(int number) {
    return TensorNames.transformer(number);
  }

  @Override
  public CellType cell() {
    return CellType.TRANSFORMER;
  }

  @Override
  public int outputs() {
    return units;
  }

  @Override
  public boolean bidirectional() {
    return false;
  }

  @Override
  public TransformerShape returningSequences() {
    return new TransformerShape(inputs, units, positions, true);
  }

  /** Numbers in a head's queries, keys and values: H/2, rounded up. */
  public int headWidth() {
    return (units + HEADS - 1) / HEADS;
  }

  /** D, numbers in all heads together: H, or H + 1 if H is odd. */
  public int headsWidth() {
    return HEADS * headWidth();
  }

  /** Numbers that are kept of a word for those that follow: its keys and values, 2D. */
  public int cachedPerWord() {
    return 2 * headsWidth();
  }

  @Override
  public OptionalInt context() {
    return OptionalInt.of(positions);
  }

  /** F, width inside the feed-forward part. */
  public int innerWidth() {
    return WIDENING * units;
  }

  @Override
  public List<TensorShape> tensors() {
    int inside = headsWidth();
    return List.of(
        kernel("input", inputs, units),
        new TensorShape(
            TensorNames.POSITIONS,
            new int[] {positions, units},
            Initializer.uniform(InitialWeights.EMBEDDING_LIMIT)),
        gain(TensorNames.ATTENTION_NORM),
        bias(TensorNames.ATTENTION_NORM, units),
        // Queries, keys and values are three matrices side by side.
        new TensorShape(
            "attention.kernel",
            new int[] {units, 3 * inside},
            Initializer.uniform(Math.sqrt(6.0 / (units + inside)))),
        bias("attention", 3 * inside),
        kernel("attention_output", inside, units),
        bias("attention_output", units),
        gain(TensorNames.INNER_NORM),
        bias(TensorNames.INNER_NORM, units),
        kernel("inner", units, innerWidth()),
        bias("inner", innerWidth()),
        kernel("inner_output", innerWidth(), units),
        bias("inner_output", units),
        gain(TensorNames.NORM),
        bias(TensorNames.NORM, units));
  }

  /** Of the attention's tensors queries, keys and values, of all heads; others have one block. */
  @Override
  public List<ColumnBlock> blocks(TensorShape tensor) {
    if (!tensor.name().startsWith(TensorNames.of(TensorNames.ATTENTION, ""))) {
      return List.of(ColumnBlock.whole(tensor));
    }
    int width = headsWidth();
    return List.of(
        new ColumnBlock("q", 0, width),
        new ColumnBlock("k", width, width),
        new ColumnBlock("v", 2 * width, width));
  }

  private static TensorShape kernel(String part, int rows, int columns) {
    return new TensorShape(
        TensorNames.of(part, TensorNames.KERNEL), new int[] {rows, columns}, Initializer.glorot());
  }

  private static TensorShape bias(String part, int size) {
    return new TensorShape(
        TensorNames.of(part, TensorNames.BIAS), new int[] {size}, Initializer.zeros());
  }

  private TensorShape gain(String part) {
    return new TensorShape(
        TensorNames.of(part, TensorNames.GAIN), new int[] {units}, Initializer.ones());
  }

  /**
   * The products of a word's row, and of q·k and a·v, which a word has with each word up to it: (T
   * + 1)/2 of them on average. Kept are the rows that enter a product, those normalised, 1/σ of
   * each, the weights of each head, and h.
   */
  @Override
  public LayerCosts costs(List<Factor> width, Factor tokens) {
    Factor hidden = new Factor("H", units);
    Factor heads = new Factor("D", headsWidth());
    Term input = Term.of(width).times(hidden);
    Term attention = Term.of(4).times(hidden).times(heads);
    Term inner = Term.of(2 * WIDENING).times(hidden).times(hidden);
    return new LayerCosts(
        Map.of(
            ParameterPart.BLOCK,
            List.of(
                input,
                new Term(List.of(new Factor("P", positions), hidden)),
                attention,
                Term.of(3).times(heads),
                inner,
                // Biases of three parts, one of them wider, and gains and biases of three norms.
                Term.of(2 + WIDENING + 6).times(hidden))),
        List.of(
            input, attention, inner, new Term(List.of(heads, tokens)), new Term(List.of(heads))),
        List.of(
            Term.of(6 + WIDENING).times(hidden),
            Term.of(4).times(heads),
            Term.of(HEADS).times(tokens),
            Term.of(3)),
        List.of(hidden));
  }
}
