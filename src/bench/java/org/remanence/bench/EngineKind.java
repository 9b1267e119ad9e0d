package org.remanence.bench;

import org.remanence.model.Architecture;

/** The libraries compared. */
public enum EngineKind {
  REMANENCE("Remanence"),
  PYTORCH("PyTorch"),
  DL4J("DL4J");

  private final String title;

  EngineKind(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /**
   * The library's network of those sizes.
   *
   * @throws IllegalArgumentException if it has none
   */
  Engine create(Task task, Architecture architecture) {
    if (!has(architecture)) {
      throw new IllegalArgumentException(this + " has no " + architecture);
    }
    return switch (this) {
      case REMANENCE -> new RemanenceEngine(task, architecture);
      case PYTORCH -> new PyTorchEngine(task, architecture);
      case DL4J -> new StockEngine(task, architecture);
    };
  }

  /** Whether the library has the layer. */
  boolean has(Architecture architecture) {
    return switch (this) {
      case REMANENCE -> true;
      case PYTORCH -> Architecture.CLASSIC.contains(architecture);
      case DL4J -> Architecture.CLASSIC.contains(architecture) && architecture != Architecture.GRU;
    };
  }
}
