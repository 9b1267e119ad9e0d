package org.remanence.ui.shapes.weights;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.remanence.engine.tensor.ColumnBlock;
import org.remanence.engine.tensor.TensorNames;
import org.remanence.explain.weights.WeightHistogram;
import org.remanence.explain.weights.WeightTensor;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Classifier;

/** A tensor of a network in words. */
record WeightTexts(WeightTensor tensor, Classifier network) {

  /** A tensor by its name in files and its shape. */
  static String tensor(WeightTensor tensor) {
    String shape = tensor.extent().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return tensor.name() + " [" + shape + "]";
  }

  private String name(ColumnBlock block) {
    return block.symbol().isEmpty() ? tensor.name() : block.symbol() + ", " + tensor.name();
  }

  /** The symbol of its gate, where it has one. */
  private String shortName(ColumnBlock block) {
    return block.symbol().isEmpty() ? tensor.name() : block.symbol();
  }

  String title(String of, ColumnBlock block) {
    return Messages.text("shapes.weights.title", of, name(block));
  }

  /** So short that it stays in one line: a combining mark as in c̃ is drawn wrongly in two. */
  String histogramTitle(ColumnBlock block) {
    return Messages.text("shapes.weights.histogram", shortName(block));
  }

  /** The block, its size and what its weights are like. */
  String heading(ColumnBlock block, WeightHistogram histogram) {
    return Messages.text(
        "shapes.weights.heading",
        shortName(block),
        tensor.rows(),
        block.count(),
        NumberText.value(histogram.mean()),
        NumberText.value(histogram.deviation()));
  }

  /** Names of the rows by what each stands for: a word, an input, a state, a bias. */
  List<String> rows() {
    return IntStream.range(0, tensor.rows()).mapToObj(this::row).toList();
  }

  private String row(int index) {
    if (tensor.name().equals(TensorNames.EMBEDDINGS)) {
      return network.vocabulary().words().get(index);
    }
    if (tensor.rows() == 1) {
      return tensor.name();
    }
    return letter() + "[" + index + "]";
  }

  private String letter() {
    if (tensor.name().endsWith(TensorNames.RECURRENT_KERNEL)) {
      return "h";
    }
    return tensor.name().endsWith(TensorNames.KERNEL) ? "x" : "";
  }
}
