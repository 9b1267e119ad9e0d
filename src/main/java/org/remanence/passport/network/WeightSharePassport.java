package org.remanence.passport.network;

import org.remanence.engine.tensor.ColumnBlock;
import org.remanence.explain.weights.WeightHistogram;
import org.remanence.explain.weights.WeightTensor;
import org.remanence.i18n.Messages;
import org.remanence.model.ArchitectureNames;
import org.remanence.model.Classifier;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportFile;

/** Passport of the share of the weights of a block that lie in a bin of their histogram. */
public final class WeightSharePassport {
  private WeightSharePassport() {}

  /** Passport of a bin. */
  public static Passport of(
      Classifier network,
      NetworkOrigin origin,
      WeightTensor tensor,
      ColumnBlock block,
      WeightHistogram histogram,
      int bin) {
    PassportFile file = origin.file(network);
    return Passport.of(
            Kind.WEIGHT_SHARE,
            Messages.text(
                "passport.title.weight-share",
                ArchitectureNames.of(network.architecture()),
                tensor.name()),
            histogram.share(bin))
        .origin(origin.of(network))
        .equation("(1/n)·|{ w : a ≤ w < b }|")
        .file(file)
        .input("w", "weights", file.name())
        .input("a", "from-edge", histogram.edge(bin))
        .input("b", "to-edge", histogram.edge(bin + 1))
        .variable("NETWORK", file.name())
        .variable("NAME", tensor.name())
        .variable("FIRST", block.first())
        .variable("COUNT", block.count())
        .variable("FROM", histogram.edge(bin))
        .variable(
            "TO", bin == WeightHistogram.BINS - 1 ? 2 * histogram.limit() : histogram.edge(bin + 1))
        .build();
  }
}
