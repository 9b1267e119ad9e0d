package org.remanence.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.remanence.engine.CellType;
import org.remanence.engine.EmbeddingShape;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Pooling;
import org.remanence.engine.RecurrentShape;
import org.remanence.engine.StateShape;
import org.remanence.engine.TransformerShape;
import org.remanence.text.Task;

/** The networks that are compared. */
public enum Architecture implements NetworkKey {
  RNN("rnn", CellType.RNN, false, 1),
  LSTM("lstm", CellType.LSTM, false, 1),
  GRU("gru", CellType.GRU, false, 1),
  BIDIRECTIONAL_LSTM("bilstm", CellType.LSTM, true, 1),
  STACKED_LSTM("stacked-lstm", CellType.LSTM, false, 2),
  MIN_GRU("mingru", CellType.MIN_GRU, false, 1),
  MIN_LSTM("minlstm", CellType.MIN_LSTM, false, 1),
  STACKED_MIN_GRU("stacked-mingru", CellType.MIN_GRU, false, 2),
  TRANSFORMER("transformer", CellType.TRANSFORMER, false, 1);

  /** The networks of the classic lesson, which are compared unless others are asked for. */
  public static final List<Architecture> CLASSIC =
      List.of(RNN, LSTM, GRU, BIDIRECTIONAL_LSTM, STACKED_LSTM);

  private final String id;
  private final CellType cell;
  private final boolean bidirectional;
  private final int layers;

  Architecture(String id, CellType cell, boolean bidirectional, int layers) {
    this.id = id;
    this.cell = cell;
    this.bidirectional = bidirectional;
    this.layers = layers;
  }

  /** The name on the command line and in files. */
  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return ArchitectureNames.of(this);
  }

  @Override
  public int rank() {
    // Those whose states are pooled follow each.
    return ordinal() * Pooling.values().length;
  }

  public CellType cell() {
    return cell;
  }

  public boolean bidirectional() {
    return bidirectional;
  }

  /** Returns whether a state passes from word to word: all but the transformer's do. */
  @Override
  public boolean isRecurrent() {
    return cell.isRecurrent();
  }

  /** Number of recurrent layers or blocks above one another. */
  public int layers() {
    return layers;
  }

  /** The network at these sizes, which reads the final state. */
  public NetworkShape shape(int vocabulary, int embedding, int hidden, int classes) {
    return shape(new NetworkSizes(vocabulary, embedding, hidden, classes));
  }

  /** The network at these sizes. */
  public NetworkShape shape(NetworkSizes sizes) {
    return NetworkShape.pooled(
        new EmbeddingShape(sizes.vocabulary(), sizes.embedding()),
        states(sizes),
        sizes.pooling(),
        sizes.classes());
  }

  /** The layers of hidden states, from the input upwards. */
  private List<? extends StateShape> states(NetworkSizes sizes) {
    boolean every = sizes.pooling() != Pooling.LAST || sizes.task() == Task.TAGGING;
    if (!isRecurrent()) {
      return List.of(
          new TransformerShape(sizes.embedding(), sizes.hidden(), sizes.positions(), every));
    }
    List<RecurrentShape> recurrent = new ArrayList<>();
    int inputs = sizes.embedding();
    for (int layer = 0; layer < layers; layer++) {
      RecurrentShape shape =
          new RecurrentShape(
              cell, inputs, sizes.hidden(), bidirectional, layer < layers - 1 || every);
      recurrent.add(shape);
      inputs = shape.outputs();
    }
    return recurrent;
  }

  /** Returns whether language models are trained of it: what reads forward only can write. */
  public boolean canWrite() {
    return !bidirectional;
  }

  /** Returns whether it is one cell that reads forward, without another layer. */
  public boolean isPlain() {
    return isRecurrent() && !bidirectional && layers == 1;
  }

  /**
   * The plain architecture of a cell.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Architecture of(CellType cell) {
    return Arrays.stream(values())
        .filter(architecture -> architecture.cell == cell && architecture.isPlain())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(cell.name()));
  }

  /**
   * The architecture called {@code id}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Architecture of(String id) {
    for (Architecture architecture : values()) {
      if (architecture.id.equals(id)) {
        return architecture;
      }
    }
    throw new IllegalArgumentException(id);
  }
}
