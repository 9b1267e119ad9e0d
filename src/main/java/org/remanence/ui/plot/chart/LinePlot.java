package org.remanence.ui.plot.chart;

import java.util.Optional;
import java.util.stream.Collectors;
import org.remanence.i18n.Messages;
import org.remanence.passport.Passport;
import org.remanence.ui.passport.PassportChoice;
import org.remanence.ui.plot.figure.TableWindow;

/**
 * A few lines that stand still. Pointing, or the arrow keys, tell the values at an x; the menu
 * copies and saves them.
 */
public final class LinePlot extends StaticPlot {
  private static final PassportChoice.Source NONE = (line, x) -> Optional.empty();

  private final LinePane pane;
  private LineData data = LineData.NONE;
  private double pointerY = Double.NaN;
  private PassportChoice.Source passports = NONE;

  public LinePlot() {
    this(new LinePane());
  }

  private LinePlot(LinePane pane) {
    super(pane);
    this.pane = pane;
    pane.setOnMouseMoved(
        event -> {
          pointerY = event.getY();
          choose(pane.nearest(event.getX()));
        });
    pane.setOnMouseClicked(event -> requestFocus());
  }

  @Override
  public boolean isExplained() {
    return !isBlank() && passports != NONE;
  }

  /** Passport of the line nearest to the pointer. */
  @Override
  public Optional<Passport> passport(int index) {
    return passport(nearest(index), index);
  }

  private Optional<Passport> passport(int line, int index) {
    return passports
        .of(line, index)
        .map(found -> found.shownAs(data.text(data.series().get(line), index)));
  }

  private int nearest(int index) {
    int line = 0;
    for (int i = 1; i < data.series().size(); i++) {
      line = distance(i, index) < distance(line, index) ? i : line;
    }
    return line;
  }

  @Override
  PassportChoice choice(int index) {
    return new PassportChoice(
        data.series().stream().map(each -> each.line().name()).toList(),
        data.xs().stream().map(x -> Messages.text("plot.lines.point", data.xName(), x)).toList(),
        this::passport,
        nearest(index),
        index);
  }

  private double distance(int line, int index) {
    return Math.abs(pane.height(data.value(data.series().get(line), index)) - pointerY);
  }

  /** Shows lines that have no passports. */
  public void show(LineData shown) {
    show(shown, NONE);
  }

  /**
   * Shows lines together with the passports of these very lines.
   *
   * @param source asked by the indices of the line and of the x
   */
  public void show(LineData shown, PassportChoice.Source source) {
    data = shown;
    passports = source;
    choose(-1);
    pane.show(shown);
    refresh(
        shown.title(),
        shown.series().stream()
            .map(each -> legendEntry(each.line().name(), each.mark().shape(each.line().color())))
            .toList(),
        Messages.text("plot.lines.help"));
  }

  LineData data() {
    return data;
  }

  @Override
  int items() {
    return data.xs().size();
  }

  @Override
  void setOff(int index) {
    pane.choose(index);
  }

  /** The values at an x. */
  @Override
  String text(int index) {
    return Messages.text("plot.lines.at", data.xName(), data.xs().get(index))
        + data.series().stream()
            .map(each -> each.line().name() + " " + data.text(each, index))
            .collect(Collectors.joining(", "));
  }

  /** The ends of the lines. */
  @Override
  String description() {
    return items() == 0 ? "" : text(0) + "; " + text(items() - 1);
  }

  @Override
  public boolean isBlank() {
    return items() == 0;
  }

  @Override
  public String delimited(char separator) {
    return LineTable.delimited(data, separator);
  }

  @Override
  public void showTable() {
    TableWindow.open(this, data.title(), LineTable.of(data));
  }
}
