package org.remanence.engine.memory;

/** Single for use; double so that gradients can be checked against finite differences. */
public enum Precision {
  SINGLE,
  DOUBLE
}
