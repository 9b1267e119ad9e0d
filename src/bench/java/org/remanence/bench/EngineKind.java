package org.remanence.bench;

import org.remanence.model.Architecture;

/** The libraries compared. */
public enum EngineKind {
  REMANENCE,
  PYTORCH,
  DL4J;

  Engine create(Task task, Architecture architecture) {
    return switch (this) {
      case REMANENCE -> new RemanenceEngine(task, architecture);
      case PYTORCH -> new PyTorchEngine(task, architecture);
      case DL4J -> new StockEngine(task, architecture);
    };
  }

  /** Whether the library has the layer. */
  boolean has(Architecture architecture) {
    return this != DL4J || architecture != Architecture.GRU;
  }
}
