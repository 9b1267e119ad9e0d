package org.remanence.model;

import org.remanence.engine.NetworkShape;

/**
 * The sizes at which architectures are compared.
 *
 * @param vocabulary V, with padding and unknown
 * @param embedding E, numbers per word
 * @param hidden H, units per direction and layer
 * @param classes C
 */
public record NetworkSizes(int vocabulary, int embedding, int hidden, int classes) {

  /** The architecture at these sizes. */
  public NetworkShape shape(Architecture architecture) {
    return architecture.shape(vocabulary, embedding, hidden, classes);
  }
}
