package org.remanence.ui.shapes.weights;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.remanence.explain.weights.WeightHistogram;
import org.remanence.explain.weights.WeightTensor;
import org.remanence.model.Classifier;
import org.remanence.model.Magnitude;
import org.remanence.passport.network.NetworkOrigin;
import org.remanence.ui.plot.chart.NiceNumbers;

/**
 * A tensor of a network, block by block.
 *
 * @param now the network at the epoch shown
 * @param before as its training began; empty where that was not kept
 * @param limit round number that no weight of either is beyond
 */
record ShownWeights(WeightTensor tensor, Version now, Optional<Version> before, double limit) {

  /**
   * The tensor in one version of a network.
   *
   * @param values of each block, a row for each row of the tensor
   * @param histograms of each block
   */
  record Version(
      Classifier network,
      NetworkOrigin origin,
      List<float[][]> values,
      List<WeightHistogram> histograms) {}

  /** Network and origin of a version. */
  record Source(Classifier network, NetworkOrigin origin) {
    private List<float[][]> values(WeightTensor tensor) {
      return tensor.blocks().stream()
          .map(block -> tensor.values(network.weights(), block))
          .toList();
    }

    private Version version(List<float[][]> values, double limit) {
      List<WeightHistogram> histograms =
          values.stream().map(each -> WeightHistogram.of(each, limit)).toList();
      return new Version(network, origin, values, histograms);
    }
  }

  static ShownWeights of(WeightTensor tensor, Source now, Optional<Source> before) {
    List<float[][]> values = now.values(tensor);
    Optional<List<float[][]>> valuesBefore = before.map(each -> each.values(tensor));
    double largest =
        Stream.concat(values.stream(), valuesBefore.stream().flatMap(List::stream))
            .mapToDouble(Magnitude::largest)
            .max()
            .orElse(0);
    double limit = NiceNumbers.atLeast(largest);
    return new ShownWeights(
        tensor,
        now.version(values, limit),
        before.map(each -> each.version(valuesBefore.orElseThrow(), limit)),
        limit);
  }
}
