package org.remanence.pdf;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws a table down the pages. */
final class GridFlow {
  private static final double PADDING = 4;

  /** A row with more lines goes on as another one, so that it finds room on a page. */
  private static final int MOST_LINES = 40;

  /** A table that is no taller stands on one page. */
  private static final double KEPT_WHOLE = 250;

  private static final Pen LINE = new Pen(Ink.LINE, 0.5);
  private static final Ink HEAD = Ink.of(0xeeece7);

  private final Flow flow;
  private final Fonts fonts;
  private final TextStyle style;
  private final Grid grid;
  private final double[] widths;

  private GridFlow(Flow flow, Fonts fonts, TextStyle style, Grid grid, double[] widths) {
    this.flow = flow;
    this.fonts = fonts;
    this.style = style;
    this.grid = grid;
    this.widths = widths;
  }

  static void add(Flow flow, Fonts fonts, TextStyle style, Grid grid) {
    GridWidths whole = new GridWidths(fonts, style, grid, 2 * PADDING);
    for (List<Integer> columns : whole.parts(Flow.ROOM)) {
      Grid part = grid.columns(columns);
      double[] widths = new GridWidths(fonts, style, part, 2 * PADDING).of(Flow.ROOM);
      new GridFlow(flow, fonts, style, part, widths).add();
      flow.space(8);
    }
  }

  private void add() {
    List<List<String>> head = lines(grid.head(), true);
    double headHeight = height(head);
    List<List<List<String>>> rows = grid.rows().stream().flatMap(this::rows).toList();
    double whole = headHeight + rows.stream().mapToDouble(this::rowHeight).sum();
    if (whole < KEPT_WHOLE) {
      flow.reserve(whole);
    }
    boolean headed = false;
    for (List<List<String>> cells : rows) {
      double height = rowHeight(cells);
      if (!headed || height > flow.free()) {
        flow.reserve(headHeight + height);
        draw(head, headHeight, true);
        headed = true;
      }
      draw(cells, height, false);
    }
  }

  /** Lines of each cell of a row, or of the rows that it is cut into. */
  private Stream<List<List<String>>> rows(List<String> row) {
    List<List<String>> cells = lines(row, false);
    int all = cells.stream().mapToInt(List::size).max().orElse(1);
    return IntStream.iterate(0, from -> from < all, from -> from + MOST_LINES)
        .mapToObj(
            from ->
                cells.stream()
                    .map(lines -> lines.stream().skip(from).limit(MOST_LINES).toList())
                    .toList());
  }

  /** Lines of each cell. */
  private List<List<String>> lines(List<String> row, boolean head) {
    return IntStream.range(0, row.size())
        .mapToObj(
            i -> LineBreaks.of(fonts, style(i, head), widths[i] - 2 * PADDING + 0.01, row.get(i)))
        .toList();
  }

  private double rowHeight(List<List<String>> cells) {
    return Math.max(grid.rowHeight(), height(cells));
  }

  private double height(List<List<String>> cells) {
    int lines = cells.stream().mapToInt(List::size).max().orElse(1);
    return lines * style.leading() + PADDING;
  }

  private TextStyle style(int column, boolean head) {
    return head || column == 0 ? style.in(Face.BOLD) : style;
  }

  private void draw(List<List<String>> cells, double height, boolean head) {
    flow.figure(
        height,
        (page, top) -> {
          double x = Flow.MARGIN;
          for (int i = 0; i < cells.size(); i++) {
            page.box(LINE, head ? HEAD : Ink.WHITE, x, top, widths[i], height);
            double baseline = top + PADDING / 2 + style.size();
            for (String line : cells.get(i)) {
              if (grid.numbers() && i > 0) {
                page.flushRight(style(i, head), x + widths[i] - PADDING, baseline, line);
              } else {
                page.text(style(i, head), x + PADDING, baseline, line);
              }
              baseline += style.leading();
            }
            x += widths[i];
          }
        });
  }
}
