package org.remanence.ui.plot.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import org.remanence.i18n.Messages;
import org.remanence.passport.Passport;
import org.remanence.ui.passport.PassportChoice;
import org.remanence.ui.plot.figure.TableWindow;

/**
 * Grouped bars with their values, and whiskers where a value has an interval. Pointing at a bar, or
 * the arrow keys, tell its numbers; the menu copies and saves them.
 */
public final class BarPlot extends StaticPlot {
  private static final Passports NONE = (group, series) -> Optional.empty();

  private final BarPane pane;
  private BarData data = BarData.NONE;
  private Chosen onBar = (group, series) -> {};
  private Passports passports = NONE;

  /** Receives the bar that was clicked, or chosen with Enter. */
  public interface Chosen {
    void bar(int group, int series);
  }

  /** Tells how each bar with a value came about, once it is asked. */
  public interface Passports {
    Optional<Passport> of(int group, int series);
  }

  public BarPlot() {
    this(new BarPane());
  }

  private BarPlot(BarPane pane) {
    super(pane);
    this.pane = pane;
    pane.setOnMouseMoved(event -> choose(at(event)));
    pane.setOnMouseClicked(
        event -> {
          requestFocus();
          act(at(event));
        });
  }

  /** Sets the action of a click on a bar, or of Enter. */
  public void setOnBar(Chosen action) {
    onBar = action;
  }

  @Override
  public boolean isExplained() {
    return !isBlank() && passports != NONE;
  }

  @Override
  public Optional<Passport> passport(int bar) {
    BarPane.Place place = pane.places().get(bar);
    return passport(place.group(), place.series());
  }

  private Optional<Passport> passport(int group, int series) {
    return Double.isNaN(data.bar(group, series).value())
        ? Optional.empty()
        : passports.of(group, series).map(found -> found.shownAs(value(group, series)));
  }

  @Override
  PassportChoice choice(int bar) {
    BarPane.Place place = pane.places().get(bar);
    return new PassportChoice(
        data.series().stream().map(BarData.Bars::name).toList(),
        data.groups().stream().map(BarData.BarGroup::name).toList(),
        (series, group) -> passport(group, series),
        place.series(),
        place.group());
  }

  /** Shows bars that have no passports. */
  public void show(BarData shown) {
    show(shown, NONE);
  }

  /** Shows bars together with the passports of these very bars. */
  public void show(BarData shown, Passports source) {
    data = shown;
    passports = source;
    choose(-1);
    pane.show(shown);
    // What a series that is alone stands for is in the title.
    List<Label> legend =
        shown.series().stream()
            .filter(each -> shown.series().size() > 1)
            .map(
                each ->
                    legendEntry(
                        each.name(),
                        each.hollow()
                            ? each.mark().outline(each.color())
                            : each.mark().shape(each.color())))
            .toList();
    refresh(shown.title(), legend, Messages.text("plot.bars.help"));
  }

  BarData data() {
    return data;
  }

  private int at(MouseEvent event) {
    List<BarPane.Place> places = pane.places();
    for (int i = 0; i < places.size(); i++) {
      BarPane.Place place = places.get(i);
      boolean inColumn = event.getX() >= place.left() && event.getX() < place.right();
      boolean inPart = event.getY() >= place.top() && event.getY() < place.bottom();
      if (inColumn && (inPart || !data.stacked())) {
        return i;
      }
    }
    return -1;
  }

  @Override
  int items() {
    return pane.places().size();
  }

  @Override
  void setOff(int bar) {
    pane.choose(bar < 0 ? null : pane.places().get(bar));
  }

  @Override
  void act(int bar) {
    if (bar >= 0 && bar < items()) {
      onBar.bar(pane.places().get(bar).group(), pane.places().get(bar).series());
    }
  }

  @Override
  String text(int bar) {
    return text(pane.places().get(bar).group(), pane.places().get(bar).series());
  }

  private String text(int group, int series) {
    BarData.BarGroup at = data.groups().get(group);
    String where = at.note().isEmpty() ? at.name() : at.name() + ", " + at.note();
    return Stream.of(where, data.series().get(series).name(), value(group, series))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String value(int group, int series) {
    BarData.Bar bar = data.bar(group, series);
    if (Double.isNaN(bar.value())) {
      return "–";
    }
    String value = data.format().apply(bar.value());
    return bar.hasInterval()
        ? Messages.text(
            "plot.bars.interval",
            value,
            data.format().apply(bar.low()),
            data.format().apply(bar.high()))
        : value;
  }

  @Override
  String description() {
    int series = data.series().size();
    return IntStream.range(0, data.groups().size() * series)
        .mapToObj(i -> text(i / series, i % series))
        .collect(Collectors.joining("; "));
  }

  @Override
  public boolean isBlank() {
    return data.groups().isEmpty() || data.series().isEmpty();
  }

  @Override
  public String delimited(char separator) {
    return BarTable.delimited(data, separator);
  }

  @Override
  public void showTable() {
    TableWindow.open(this, data.title(), BarTable.of(data));
  }
}
