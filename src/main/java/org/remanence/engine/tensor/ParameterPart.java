package org.remanence.engine.tensor;

/** The parts of a network that parameters are counted by, from the input upwards. */
public enum ParameterPart {
  EMBEDDING,
  KERNEL,
  RECURRENT_KERNEL,
  BIAS,
  DENSE
}
