package org.remanence.ui.plot.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * Nodes that one layout after another uses again. Nodes created in each layout would be painted
 * once before style sheets reach them, which shows as flicker while curves grow.
 */
public final class NodePool<N extends Node> {
  private final List<Node> parent;
  private final Supplier<N> make;
  private final List<N> nodes = new ArrayList<>();
  private int used;

  public NodePool(List<Node> parent, Supplier<N> make) {
    this.parent = parent;
    this.make = make;
  }

  public void begin() {
    used = 0;
  }

  public N next() {
    if (used == nodes.size()) {
      N made = make.get();
      nodes.add(made);
      parent.add(made);
      made.applyCss();
    }
    N node = nodes.get(used++);
    node.setVisible(true);
    return node;
  }

  /** Hides what was not asked for since {@link #begin()}. */
  public void end() {
    nodes.subList(used, nodes.size()).forEach(node -> node.setVisible(false));
  }
}
