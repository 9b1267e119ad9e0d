package org.remanence.engine.tensor;

import java.util.EnumSet;
import java.util.List;

/** The parts of a network that parameters are counted by, from the input upwards. */
public enum ParameterPart {
  EMBEDDING,
  KERNEL,
  RECURRENT_KERNEL,
  BIAS,
  ATTENTION,
  /** A transformer's block: all between the word vectors and the dense layer. */
  BLOCK,
  DENSE;

  /** Those of a network whose dense layer reads the final state. */
  public static final List<ParameterPart> WITHOUT_POOLING =
      List.copyOf(EnumSet.complementOf(EnumSet.of(ATTENTION)));
}
