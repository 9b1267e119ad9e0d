package org.remanence.ui.shapes;

import org.remanence.ui.tab.TabAction;

/** A page of the Shapes tab. */
enum ShapesPage {
  /** A batch on its way through the network. */
  BATCH,
  /** The tensors of the network. */
  WEIGHTS;

  String titleKey() {
    return "shapes.page." + TabAction.id(this);
  }
}
