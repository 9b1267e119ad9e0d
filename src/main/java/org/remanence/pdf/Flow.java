package org.remanence.pdf;

import java.util.List;
import java.util.function.ObjDoubleConsumer;

/** Content that runs down the pages of a document, one part below the other. */
public final class Flow {
  /** Left and right margin in points, and those above and below. */
  public static final double MARGIN = 51;

  /** Width of what stands between the margins. */
  public static final double ROOM = Pdf.WIDTH - 2 * MARGIN;

  private static final double BOTTOM = Pdf.HEIGHT - MARGIN;

  /** So much of what follows is on the page of a heading. */
  private static final double HELD_TOGETHER = 70;

  private static final double BOX = 8;
  private static final Pen EDGE = new Pen(Ink.SOFT, 0.8);

  private final Pdf pdf;
  private final Fonts fonts;
  private Canvas page;
  private double y;

  public Flow(Pdf pdf) {
    this.pdf = pdf;
    fonts = pdf.fonts();
    page = pdf.addPage();
    y = MARGIN;
  }

  /** Goes to a new page, unless nothing is on this one. */
  public void breakPage() {
    if (y > MARGIN) {
      page = pdf.addPage();
      y = MARGIN;
    }
  }

  /** Leaves room, unless the page begins here. */
  public void space(double points) {
    if (y > MARGIN) {
      y += points;
    }
  }

  /** Goes to a new page if so much is no longer free on this one. */
  public void reserve(double points) {
    if (y + points > BOTTOM) {
      breakPage();
    }
  }

  /** Adds a text. */
  public void text(TextStyle style, String text) {
    text(style, 0, text);
    y += 0.4 * style.size();
  }

  /** Adds a heading that a bookmark leads to. */
  public void heading(TextStyle style, String text) {
    space(style.size());
    reserve(HELD_TOGETHER + style.leading());
    pdf.addBookmark(text, y);
    text(style, text);
  }

  /** Adds a text with a box before it, which is ticked or not. */
  public void choice(TextStyle style, boolean ticked, String text) {
    reserve(style.leading());
    double top = y + 0.2 * style.size();
    page.box(EDGE, Ink.WHITE, MARGIN, top, BOX, BOX);
    if (ticked) {
      Pen cross = new Pen(Ink.BLACK, 1.4);
      page.line(cross, MARGIN + 1.5, top + 1.5, MARGIN + BOX - 1.5, top + BOX - 1.5);
      page.line(cross, MARGIN + 1.5, top + BOX - 1.5, MARGIN + BOX - 1.5, top + 1.5);
    }
    text(style, 2 * BOX, text);
  }

  /** Adds lines to write on. */
  public void lines(int count) {
    for (int i = 0; i < count; i++) {
      reserve(22);
      y += 22;
      page.line(new Pen(Ink.LINE, 0.6), MARGIN, y, MARGIN + ROOM, y);
    }
    y += 8;
  }

  /**
   * Adds a drawing that stands on one page.
   *
   * @param draw is given the page and the height at which the drawing begins
   */
  public void figure(double tall, ObjDoubleConsumer<Canvas> draw) {
    reserve(tall);
    draw.accept(page, y);
    y += tall;
  }

  /** Adds a table; its rows go on over pages, and columns that have no room below the others. */
  public void table(TextStyle style, Grid grid) {
    GridFlow.add(this, fonts, style, grid);
  }

  /** Width of a text in points. */
  public double width(TextStyle style, String text) {
    return fonts.width(style, text);
  }

  /** Writes the page numbers, and returns the file. */
  public byte[] finish() {
    TextStyle style = TextStyle.NOTE;
    List<Canvas> pages = pdf.pages();
    for (int i = 0; i < pages.size(); i++) {
      double baseline = Pdf.HEIGHT - MARGIN / 2;
      String title = LineBreaks.of(fonts, style, 0.8 * ROOM, pdf.title()).get(0);
      pages.get(i).text(style, MARGIN, baseline, title);
      pages.get(i).flushRight(style, MARGIN + ROOM, baseline, (i + 1) + " / " + pages.size());
    }
    return pdf.bytes();
  }

  private void text(TextStyle style, double indent, String text) {
    for (String line : LineBreaks.of(fonts, style, ROOM - indent, text)) {
      reserve(style.leading());
      page.text(style, MARGIN + indent, y + style.size(), line);
      y += style.leading();
    }
  }

  double y() {
    return y;
  }

  double free() {
    return BOTTOM - y;
  }

  Canvas page() {
    return page;
  }
}
