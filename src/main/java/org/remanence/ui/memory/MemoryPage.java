package org.remanence.ui.memory;

import org.remanence.ui.tab.TabAction;

/** A page of the Memory lab: what it shows of its networks. */
enum MemoryPage {
  /** Gradients by distance and right answers by the lag. */
  CURVES,
  /** The finite automaton of one of them. */
  AUTOMATON;

  String titleKey() {
    return "memory.page." + TabAction.id(this);
  }
}
