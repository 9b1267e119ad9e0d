package org.remanence.ui.plot.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.remanence.ui.kit.Glide;
import org.remanence.ui.plot.figure.NodePool;
import org.remanence.ui.plot.figure.PlotNodes;

/** The drawing of a bar chart: axis, bars, whiskers, marks and names, laid out to its size. */
public final class BarPane extends AxesPane {
  public static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  // Rows of what is drawn.
  private static final int TOPS = 0;
  private static final int BASES = 1;

  private static final int Y_TICKS = 4;
  private static final double GROUP_GAP = 0.3;

  /** Gap about a group that stands alone. */
  private static final double LONE_GAP = 0.1;

  private static final double BAR_GAP = 0.12;

  /** In ems: bars do not grow wider, however few there are. */
  private static final double WIDEST_BAR = 4.5;

  /** In pixels. */
  private static final double OUTLINE = 3;

  /** In ems, between two values side by side. */
  private static final double VALUE_GAP = 0.5;

  /** In ems. */
  private static final double VALUE_LINE = 1.3;

  /** In ems, between a value that is turned and its bar. */
  private static final double TURNED_GAP = 0.3;

  /** In bars. */
  private static final double WIDEST_TOTAL = 1.4;

  /** In ems: less is left to the bars by no value. */
  private static final double LEAST_PLOT = 5;

  /** Position of the values over their bars, the same for all of a drawing. */
  private enum Values {
    LEVEL,
    /** Read from below upwards, where they are wider than their bars: each stays over its own. */
    TURNED,
    /** Left out: pointing at a bar tells its value. */
    NONE
  }

  private final NodePool<Rectangle> bars =
      layer(() -> PlotNodes.styled(new Rectangle(), "plot-bar"));
  private final NodePool<Rectangle> hollows =
      layer(() -> PlotNodes.styled(new Rectangle(), "plot-bar-hollow"));
  private final NodePool<Line> whiskers = layer(() -> PlotNodes.styled(new Line(), "plot-whisker"));
  private final NodePool<Polygon> marks = layer(Polygon::new);
  private final NodePool<Text> values = layer(() -> PlotNodes.text("plot-values"));
  private final Glide glide = new Glide(this, this::layoutChildren);
  private final List<Place> places = new ArrayList<>();
  private BarData data = BarData.NONE;
  private Place chosen;

  /** Place of a bar, in pixels. */
  record Place(int group, int series, double left, double right, double top, double bottom) {
    boolean is(Place other) {
      return other != null && group == other.group && series == other.series;
    }

    double middle() {
      return (left + right) / 2;
    }
  }

  void show(BarData shown) {
    data = shown;
    chosen = null;
    glide.to(
        each((group, series) -> shown.base(group, series) + top(group, series)), each(shown::base));
    nameAxis(shown.groupName());
    requestLayout();
  }

  /** Sets a bar off; null for none. */
  void choose(Place place) {
    chosen = place;
    requestLayout();
  }

  /** The bars there are, from left to right. */
  List<Place> places() {
    return places;
  }

  @Override
  protected void draw(double em) {
    places.clear();
    double step = Ticks.step((fits() ? Math.max(data.largest(), 1e-9) : data.max()) / Y_TICKS);
    double max = fits() ? Math.ceil(data.largest() / step - 1e-9) * step : data.max();
    boolean notes = data.groups().stream().anyMatch(group -> !group.note().isEmpty());
    boolean folded = data.groups().stream().anyMatch(group -> isTooWide(group.name()));
    double below =
        em
            * (3.2
                + (notes ? 1.3 : 0)
                + (folded ? 1.3 : 0)
                + (data.groupName().isEmpty() ? 0 : 1.4));
    double bottom = getHeight() - below;
    double left = widestTick(step, max) + 0.6 * em;
    if (data.groups().isEmpty()) {
      return;
    }
    Frame frame = new Frame(em, left, bottom, max, folded);
    if (bottom > frame.top + em) {
      drawAxis(frame, step);
      for (int group = 0; group < data.groups().size(); group++) {
        drawGroup(frame, group);
      }
      drawAxisName(frame.left, getWidth());
    }
  }

  private boolean fits() {
    return Double.isNaN(data.max());
  }

  private final class Frame {
    final double em;
    final double left;
    final double top;
    final double bottom;
    final double max;
    final double groupWidth;
    final double slot;
    final boolean folded;
    final Values values;

    Frame(double em, double left, double bottom, double max, boolean folded) {
      this.em = em;
      this.left = left;
      this.bottom = bottom;
      this.max = max;
      this.folded = folded;
      groupWidth = (getWidth() - left) / data.groups().size();
      double most = WIDEST_BAR * em * (1 + BAR_GAP);
      double gap = data.groups().size() == 1 ? LONE_GAP : GROUP_GAP;
      int side = data.stacked() ? 1 : Math.max(1, data.series().size());
      slot = Math.min(most, groupWidth * (1 - gap) / side);
      double widest = widestValue();
      values = values(widest);
      // Room above for the value over a bar that is as high as the axis.
      top = values == Values.TURNED ? widest + 2 * TURNED_GAP * em : VALUE_LINE * em;
    }

    private Values values(double widest) {
      if (widest + VALUE_GAP * em <= slot) {
        return Values.LEVEL;
      }
      return slot >= em && bottom - widest >= LEAST_PLOT * em ? Values.TURNED : Values.NONE;
    }

    double y(double value) {
      return bottom - Math.max(0, Math.min(max, value)) / max * (bottom - top);
    }

    double middle(int group) {
      return left + (group + 0.5) * groupWidth;
    }
  }

  private double widestTick(double step, double max) {
    double widest = 0;
    for (int i = 0; i * step <= max * 1.0001; i++) {
      widest = Math.max(widest, widthOf(data.format().tick(i * step, step)));
    }
    return widest;
  }

  private double widestValue() {
    return data.stacked()
        ? 0
        : data.series().stream()
            .flatMap(series -> series.bars().stream())
            .mapToDouble(bar -> widthOf(value(bar)))
            .max()
            .orElse(0);
  }

  private String value(BarData.Bar bar) {
    return Double.isNaN(bar.value()) ? "–" : data.format().apply(bar.value());
  }

  private void drawAxis(Frame frame, double step) {
    for (int i = 0; i * step <= frame.max * 1.0001; i++) {
      double y = snapPositionY(frame.y(i * step)) + 0.5;
      drawTick(data.format().tick(i * step, step), y, frame.left, getWidth());
    }
  }

  private void drawGroup(Frame frame, int group) {
    double middle = frame.middle(group);
    double left = middle - frame.slot * (data.stacked() ? 1 : data.series().size()) / 2;
    for (int i = 0; i < data.series().size(); i++) {
      int side = data.stacked() ? 0 : i;
      double gap = frame.slot * BAR_GAP / 2;
      double barLeft = snapPositionX(left + side * frame.slot + gap);
      double barRight = snapPositionX(left + (side + 1) * frame.slot - gap);
      double base = data.base(group, i);
      Place place =
          new Place(group, i, barLeft, barRight, frame.y(base + top(group, i)), frame.y(base));
      places.add(place);
      drawBar(frame, onItsWay(place, frame));
      drawValues(frame, place);
    }
    if (data.stacked()) {
      drawValue(frame, data.format().apply(data.total(group)), middle, frame.y(data.total(group)));
    }
    String name = data.groups().get(group).name();
    List<String> lines = new ArrayList<>(frame.folded ? List.of(name.split(" ")) : List.of(name));
    lines.add(data.groups().get(group).note());
    double y = frame.bottom + (data.stacked() ? 0.4 : 1.6) * frame.em;
    for (String line : lines) {
      Text text = label(line);
      shorten(text, frame.groupWidth * 1.02);
      drawLabel(text, middle, y);
      y += 1.3 * frame.em;
    }
  }

  /** Leaves out letters at the end until it fits. */
  private static void shorten(Text text, double width) {
    String whole = text.getText();
    for (int kept = whole.length() - 1;
        kept > 0 && text.getLayoutBounds().getWidth() > width;
        kept--) {
      text.setText(whole.substring(0, kept) + "…");
    }
  }

  /** Returns whether a group's name has to be folded at its spaces. */
  private boolean isTooWide(String name) {
    return widthOf(name) > getWidth() / (data.groups().size() + 1);
  }

  /** Values of all bars, group by group. */
  private double[] each(ToDoubleBiFunction<Integer, Integer> value) {
    int series = data.series().size();
    return IntStream.range(0, data.groups().size() * series)
        .mapToDouble(i -> value.applyAsDouble(i / series, i % series))
        .toArray();
  }

  private Place onItsWay(Place place, Frame frame) {
    int index = place.group() * data.series().size() + place.series();
    double top = frame.y(glide.at(TOPS, index));
    double bottom = frame.y(glide.at(BASES, index));
    return new Place(place.group(), place.series(), place.left(), place.right(), top, bottom);
  }

  private double top(int group, int series) {
    double value = data.bar(group, series).value();
    return Double.isNaN(value) ? 0 : value;
  }

  private void drawBar(Frame frame, Place place) {
    BarData.Bars series = data.series().get(place.series());
    drawMark(frame, series, place);
    Rectangle shape = bars.next();
    put(shape, place, 0);
    shape.setFill(series.color());
    shape.pseudoClassStateChanged(CHOSEN, place.is(chosen));
    if (series.hollow()) {
      put(hollows.next(), place, OUTLINE);
    }
  }

  /** The value in words and its interval, which stand where they are to be at once. */
  private void drawValues(Frame frame, Place place) {
    BarData.Bar bar = data.bar(place.group(), place.series());
    if (bar.hasInterval()) {
      double cap = Math.min(0.4 * frame.em, (place.right() - place.left()) / 4);
      double high = frame.y(bar.high());
      double low = frame.y(bar.low());
      PlotNodes.put(whiskers.next(), place.middle(), low, place.middle(), high);
      PlotNodes.put(whiskers.next(), place.middle() - cap, high, place.middle() + cap, high);
      PlotNodes.put(whiskers.next(), place.middle() - cap, low, place.middle() + cap, low);
    }
    if (!data.stacked()) {
      drawValue(
          frame,
          value(bar),
          place.middle(),
          Double.isNaN(bar.value()) ? frame.bottom : frame.y(bar.top()));
    }
  }

  private static void put(Rectangle shape, Place place, double inset) {
    shape.setX(place.left() + inset);
    shape.setY(place.top() + inset);
    shape.setWidth(Math.max(0, place.right() - place.left() - 2 * inset));
    shape.setHeight(Math.max(0, place.bottom() - place.top() - 2 * inset));
  }

  /** Under the bar; in a stacked one, if it has the room. */
  private void drawMark(Frame frame, BarData.Bars series, Place place) {
    double radius = Math.min(0.38 * frame.em, (place.right() - place.left()) / 2);
    double y = frame.bottom + 0.85 * frame.em;
    if (data.stacked()) {
      if (place.bottom() - place.top() < 2.6 * radius) {
        return;
      }
      y = (place.bottom() + place.top()) / 2;
    }
    Polygon mark = marks.next();
    mark.getPoints().setAll(series.mark().points(place.middle(), y, radius));
    Mark.setOutlined(mark, data.stacked() ? Color.WHITE : series.color(), series.hollow());
  }

  /** Over its bar, or over the whisker of that. */
  private void drawValue(Frame frame, String value, double middle, double above) {
    Text text = values.next();
    text.setText(value);
    double width = text.getLayoutBounds().getWidth();
    double height = text.getLayoutBounds().getHeight();
    boolean turned = frame.values == Values.TURNED;
    text.setRotate(turned ? -90 : 0);
    text.setVisible(
        frame.values != Values.NONE && (!data.stacked() || width <= frame.slot * WIDEST_TOTAL));
    // It is turned about its middle.
    double centre =
        above - (turned ? width / 2 + TURNED_GAP * frame.em : height / 2 + 0.1 * frame.em);
    text.relocate(middle - width / 2, centre - height / 2);
  }
}
