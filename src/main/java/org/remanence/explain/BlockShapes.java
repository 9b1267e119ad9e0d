package org.remanence.explain;

import org.remanence.engine.BlockTrace;
import org.remanence.engine.cell.BlockPart;
import org.remanence.i18n.Messages;

/** Sizes of the weight matrices of a transformer's block, in words. */
final class BlockShapes {
  private BlockShapes() {}

  static String text(BlockTrace block) {
    int units = width(block, BlockPart.STREAM);
    int heads = width(block, BlockPart.READ);
    int inner = width(block, BlockPart.INNER);
    return Messages.text(
        "gates.shapes.block", width(block, BlockPart.VECTOR), units, 3 * heads, heads, inner);
  }

  private static int width(BlockTrace block, BlockPart part) {
    return block.rows(part)[0].length;
  }
}
