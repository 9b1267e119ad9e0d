package org.remanence.lab;

import java.io.IOException;
import org.remanence.model.Classifier;

/** Taker of the networks as they were after earlier epochs, one after another. */
@FunctionalInterface
public interface EpochSink {
  void put(int epoch, Classifier classifier) throws IOException;
}
