package org.remanence.explain;

import java.util.List;
import java.util.Map;
import org.remanence.engine.Weights;
import org.remanence.engine.tensor.Tensor;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.text.Vocabulary;

/**
 * An LSTM of two units that a class can compute by hand: it reads the digits 0 to 3 as numbers, its
 * weights are small and whole, most of them 0. It is a network like any other, so that what is
 * shown of it is computed by the very kernels that train.
 *
 * <p>Unit 0 takes up large inputs and keeps most of them; unit 1 forgets at a 0, and its input gate
 * listens to unit 0.
 */
public final class HandCell {
  /** Inputs that it reads until the user types something else. */
  public static final String INPUTS = "1 0 2";

  private static final int UNITS = 2;
  private static final int LONGEST = 12;
  private static final List<String> WORDS = List.of("<pad>", "<unk>", "0", "1", "2", "3");

  /** x of each word: what is no digit from 0 to 3 counts as 0. */
  private static final float[] X = {0, 0, 0, 1, 2, 3};

  // Columns: i of unit 0, i of unit 1, then f, c̃ and o in the same way.
  private static final float[] KERNEL = {2, -1, 0, 2, 1, 1, 1, 0};
  private static final float[] RECURRENT = {
    0, 2, 0, 0, 0, -1, 0, 0,
    0, 0, -1, 0, 1, 0, 0, 1
  };
  private static final float[] BIAS = {-1, 0, 2, -1, 0, 0, 0, 1};

  // Rows: h of unit 0, h of unit 1; columns: the classes A and B.
  private static final float[] DENSE = {2, 0, 0, 2};

  private HandCell() {}

  /** The network; made when it is first asked for, since that loads native libraries. */
  public static Classifier classifier() {
    return Made.CLASSIFIER;
  }

  private static final class Made {
    static final Classifier CLASSIFIER = make();
  }

  private static Classifier make() {
    int columns = Architecture.LSTM.cell().blockCount() * UNITS;
    Weights weights =
        new Weights(
            Map.of(
                TensorNames.EMBEDDINGS,
                new Tensor(new int[] {X.length, 1}, X),
                tensor(TensorNames.KERNEL),
                new Tensor(new int[] {1, columns}, KERNEL),
                tensor(TensorNames.RECURRENT_KERNEL),
                new Tensor(new int[] {UNITS, columns}, RECURRENT),
                tensor(TensorNames.BIAS),
                new Tensor(new int[] {columns}, BIAS),
                TensorNames.DENSE_KERNEL,
                new Tensor(new int[] {UNITS, 2}, DENSE),
                TensorNames.DENSE_BIAS,
                new Tensor(new int[] {2}, new float[2])));
    return new Classifier(
        Architecture.LSTM,
        new Hyperparameters(1, 1, 1, 1e-3, 1, WORDS.size(), LONGEST, 1, UNITS, 0, 0, true),
        new Vocabulary(WORDS),
        List.of("A", "B"),
        weights);
  }

  private static String tensor(String name) {
    return TensorNames.of(TensorNames.recurrent(0), name);
  }
}
