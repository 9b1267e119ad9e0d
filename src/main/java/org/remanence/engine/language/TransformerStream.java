package org.remanence.engine.language;

import java.util.List;
import java.util.Map;
import org.remanence.engine.DropoutMasks;
import org.remanence.engine.KeyValueCache;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.SequenceBatch;
import org.remanence.engine.TransformerKernel;
import org.remanence.engine.TransformerShape;
import org.remanence.engine.TransformerWeights;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.memory.NativeBlock;
import org.remanence.engine.memory.Precision;

/** A transformer's block: it keeps the keys and values of each word that it has read. */
final class TransformerStream implements StreamLayer {
  private final TransformerShape shape;
  private final int number;
  private final TransformerWeights weights;
  private final TransformerKernel kernel;
  private final KeyValueCache cache;

  /** Rows of the cache as far as a state was asked for. */
  private SharedList<float[]> told = SharedList.empty();

  /**
   * Keys and values after a word.
   *
   * @param rows 2D numbers for each word
   */
  record Kept(SharedList<float[]> rows, int perWord) implements State {
    @Override
    public int numbers() {
      return rows.size() * perWord;
    }
  }

  TransformerStream(TransformerShape shape, int number, TransformerWeights weights, int texts) {
    this.shape = shape;
    this.number = number;
    this.weights = weights;
    kernel = new TransformerKernel(shape, Precision.SINGLE);
    cache = new KeyValueCache(shape, texts, Precision.SINGLE);
  }

  @Override
  public NativeBlock read(SequenceBatch batch) {
    return kernel.forward(batch, weights, DropoutMasks.NONE, cache);
  }

  @Override
  public void clear() {
    cache.clear();
    told = SharedList.empty();
  }

  @Override
  public Kept state() {
    for (int word = told.size(); word < cache.words(); word++) {
      told = told.with(cache.row(word));
    }
    return new Kept(told, shape.cachedPerWord());
  }

  @Override
  public void restore(State state) {
    clear();
    told = ((Kept) state).rows();
    List<float[]> rows = told.toList();
    rows.forEach(cache::add);
  }

  @Override
  public LayerTrace trace(State found) {
    return new LayerTrace(
        shape.name(number),
        shape.cell(),
        false,
        Map.of(Signal.HIDDEN_STATE, new float[][] {kernel.hidden(0)}),
        Map.of());
  }

  @Override
  public List<float[]> heads() {
    return kernel.heads().stream().map(rows -> rows[0]).toList();
  }
}
