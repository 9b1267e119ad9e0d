package org.remanence.lab;

import java.io.IOException;
import java.util.Optional;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;

/** Source of the networks as they were after earlier epochs, which need not all be in memory. */
@FunctionalInterface
public interface EpochSource {
  /** The network after an epoch; after epoch 0 it has its initial weights. */
  Optional<Classifier> get(Architecture architecture, int epoch) throws IOException;
}
