package org.remanence.ui.shapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.remanence.engine.CellType;
import org.remanence.engine.NetworkShape;
import org.remanence.explain.batch.BatchOptions;
import org.remanence.explain.batch.BatchRun;
import org.remanence.model.export.StockLayers;
import org.remanence.text.Padding;
import org.remanence.text.Vocabulary;

/**
 * Lines of Keras 3 and PyTorch that stand for each stage. Names of one stage are used in the next;
 * {@code tokenize} and {@code numbers}, the tokenizer and the numbers of the words, are those of an
 * exported network.
 */
record StageCode(NetworkShape network, BatchOptions options, int steps, int fullLength) {

  /** Lines of one stage; in plain Python those of both libraries are the same. */
  record Lines(String keras, String pytorch) {
    /** Of a layer of Keras, whose counterpart in PyTorch may not be one layer. */
    static Lines keras(String line) {
      return new Lines(line, "");
    }

    static Lines python(String line) {
      return new Lines(line, line);
    }
  }

  static StageCode of(BatchRun run) {
    return new StageCode(
        run.network().shape(),
        run.options(),
        run.steps(),
        run.classifier().hyperparameters().maxLength());
  }

  Lines of(Stage stage) {
    return switch (stage) {
      case TEXT -> Lines.python("texts = [text_1, text_2, text_3]");
      case TOKENS -> Lines.python("tokens = [tokenize(text) for text in texts]");
      case NUMBERS ->
          Lines.python(
              "ids = [[numbers.get(token, %d) for token in row][-%d:] for row in tokens]"
                  .formatted(Vocabulary.UNKNOWN, fullLength));
      case BATCH -> new Lines(kerasPadding(), pytorchPadding());
      case VECTORS ->
          new Lines(
              "v = keras.layers.Embedding(%d, %d%s)(x)"
                  .formatted(
                      network.vocabulary(),
                      network.embedding(),
                      options.mask() ? ", mask_zero=True" : ""),
              "v = nn.Embedding(%d, %d)(x)".formatted(network.vocabulary(), network.embedding()));
      case STATES ->
          StockLayers.has(cell()) ? new Lines(kerasStates(), pytorchStates()) : noLayer();
      case OUTPUT -> output();
      case SOFTMAX ->
          new Lines(
              "p = keras.layers.Dense(%d, activation=\"softmax\")(y)".formatted(network.classes()),
              "p = nn.Linear(%d, %d)(y).softmax(dim=-1)"
                  .formatted(network.features(), network.classes()));
    };
  }

  private Lines output() {
    if (network.pooling().isPresent() && !options.everyState()) {
      // A remark: what pools padding away is no line.
      return Lines.python(
          "# y: states h of the steps read, pooled: " + network.pooling().get().kind().id());
    }
    return StockLayers.has(cell())
        ? new Lines(kerasOutput(), pytorchOutput())
        : Lines.python("y = " + (options.everyState() ? "h" : "h[:, -1]"));
  }

  /**
   * All lines of a library, to be pasted below {@code texts}, {@code tokenize}, {@code numbers}.
   */
  String whole(Function<Lines, String> library, String imports) {
    return Arrays.stream(Stage.values())
        .map(stage -> library.apply(of(stage)) + "\n")
        .collect(Collectors.joining("", imports + "\n", ""));
  }

  private CellType cell() {
    return network.states().get(0).cell();
  }

  /** Remark in place of a layer: its states h are to be computed by a program of one's own. */
  private Lines noLayer() {
    String remark = "# h: %s has no layer " + cell().name();
    return new Lines(remark.formatted("Keras"), remark.formatted("PyTorch"));
  }

  private String kerasPadding() {
    return "x = keras.utils.pad_sequences(ids%s, padding=\"%s\")"
        .formatted(
            options.mask() ? "" : ", maxlen=" + steps,
            options.padding() == Padding.FRONT ? "pre" : "post");
  }

  private String pytorchPadding() {
    // Where nn.LSTM is to skip padding, that has to stand behind.
    boolean front = options.padding() == Padding.FRONT && !options.mask();
    String zeros = "[0] * (" + steps + " - len(row))";
    return "x = torch.tensor([%s for row in ids])"
        .formatted(front ? zeros + " + row" : "row + " + zeros);
  }

  private int layers() {
    return network.recurrent().size();
  }

  /** Name of what a layer reads: the vectors, or the states of the layer below. */
  private String below(int layer) {
    return layer == 0 ? "v" : "h" + layer;
  }

  private String keras(int layer, boolean everyState) {
    CellType cell = network.recurrent().get(layer).cell();
    String inner =
        "keras.layers.%s(%d%s)"
            .formatted(
                cell == CellType.RNN ? "SimpleRNN" : cell.name(),
                network.recurrent().get(layer).units(),
                everyState ? ", return_sequences=True" : "");
    String whole = options.bothDirections() ? "keras.layers.Bidirectional(" + inner + ")" : inner;
    return whole + "(" + below(layer) + ")";
  }

  private String kerasStates() {
    List<String> lines = new ArrayList<>();
    for (int layer = 0; layer < layers(); layer++) {
      lines.add(below(layer + 1) + " = " + keras(layer, true));
    }
    return String.join("\n", lines);
  }

  private String kerasOutput() {
    int top = layers() - 1;
    return "y = " + (options.everyState() ? below(top + 1) : keras(top, false));
  }

  private String pytorchStates() {
    CellType cell = cell();
    String layer =
        "nn.%s(%d, %d%s%s, batch_first=True)"
            .formatted(
                cell.name(),
                network.embedding(),
                network.recurrent().get(0).units(),
                layers() == 1 ? "" : ", num_layers=" + layers(),
                options.bothDirections() ? ", bidirectional=True" : "");
    String last = cell == CellType.LSTM ? "(h_last, c_last)" : "h_last";
    if (!options.mask()) {
      return "h, %s = %s(v)".formatted(last, layer);
    }
    return String.join(
        "\n",
        "lengths = [len(row) for row in ids]",
        "v = pack_padded_sequence(v, lengths, batch_first=True, enforce_sorted=False)",
        "h, %s = %s(v)".formatted(last, layer),
        "h, _ = pad_packed_sequence(h, batch_first=True)");
  }

  private String pytorchOutput() {
    if (options.everyState()) {
      return "y = h";
    }
    return options.bothDirections()
        ? "y = torch.cat([h_last[-2], h_last[-1]], dim=1)"
        : "y = h_last[-1]";
  }
}
