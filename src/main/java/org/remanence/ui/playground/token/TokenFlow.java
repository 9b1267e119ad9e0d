package org.remanence.ui.playground.token;

import java.util.List;

/**
 * Puts tokens in lines: a line may end where a space is, and anywhere in what is wider than a line.
 */
final class TokenFlow {
  private final double width;
  private final double lineHeight;
  private double x;
  private double y;
  private int wordStart;
  private double wordX;

  /** Item that is placed; all lengths in pixels. */
  interface Item {
    /** Width of the token itself. */
    double width();

    /** Width of the space in front of it; 0 if there is none. */
    double gap();

    /** Returns whether a line may end before it. */
    boolean startsWord();

    /** Returns whether a line may end after it. */
    boolean endsWord();

    /** Returns whether a line ends after it. */
    boolean endsLine();

    void place(double x, double y);

    double x();
  }

  private TokenFlow(double width, double lineHeight) {
    this.width = width;
    this.lineHeight = lineHeight;
  }

  /**
   * Places all boxes.
   *
   * @return the height of all lines
   */
  static double place(List<? extends Item> boxes, double width, double lineHeight) {
    TokenFlow flow = new TokenFlow(width, lineHeight);
    for (int i = 0; i < boxes.size(); i++) {
      flow.add(boxes, i);
    }
    return flow.y + lineHeight;
  }

  private void add(List<? extends Item> boxes, int index) {
    Item box = boxes.get(index);
    if (index == 0 || box.startsWord() || boxes.get(index - 1).endsWord()) {
      x += box.gap();
      wordStart = index;
      wordX = x;
    }
    if (x + box.width() > width && x > 0) {
      breakBefore(boxes, index);
    }
    box.place(x, y);
    x += box.width();
    if (box.endsLine()) {
      newLine();
    }
  }

  /** Takes the whole word into a new line, or of one as wide as the line what is too much. */
  private void breakBefore(List<? extends Item> boxes, int index) {
    int from = wordX > 0 ? wordStart : index;
    newLine();
    wordX = 0;
    for (int i = from; i < index; i++) {
      boxes.get(i).place(x, y);
      x += boxes.get(i).width();
    }
  }

  private void newLine() {
    x = 0;
    y += lineHeight;
  }
}
