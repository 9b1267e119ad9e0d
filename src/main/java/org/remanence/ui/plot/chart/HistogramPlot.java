package org.remanence.ui.plot.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.shape.Line;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.passport.Passport;
import org.remanence.ui.passport.PassportChoice;
import org.remanence.ui.plot.figure.TableWindow;

/**
 * Histograms over one another. Pointing, or the arrow keys, tell the shares of a bin; the menu
 * copies and saves them.
 */
public final class HistogramPlot extends StaticPlot {
  private static final double SAMPLE = 24;
  private static final PassportChoice.Source NONE = (outline, bin) -> Optional.empty();

  private final HistogramPane pane;
  private HistogramData data = HistogramData.NONE;
  private PassportChoice.Source passports = NONE;

  public HistogramPlot() {
    this(new HistogramPane());
  }

  private HistogramPlot(HistogramPane pane) {
    super(pane);
    this.pane = pane;
    pane.setOnMouseMoved(event -> choose(pane.at(event.getX())));
    pane.setOnMouseClicked(event -> requestFocus());
  }

  /**
   * Shows histograms together with the passports of these very ones.
   *
   * @param source asked by the indices of the outline and of the bin
   */
  public void show(HistogramData shown, PassportChoice.Source source) {
    data = shown;
    passports = source;
    choose(-1);
    pane.show(shown);
    refresh(
        shown.title(),
        shown.outlines().stream().map(each -> legendEntry(each.name(), sample(each))).toList(),
        Messages.text("plot.histogram.help"));
  }

  private static Line sample(HistogramData.Outline of) {
    Line line = new Line(0, 0, SAMPLE, 0);
    line.setStroke(of.color());
    line.setStrokeWidth(2);
    line.getStrokeDashArray().setAll(of.dash());
    return line;
  }

  @Override
  int items() {
    return data.bins();
  }

  @Override
  void setOff(int bin) {
    pane.choose(bin);
  }

  @Override
  String text(int bin) {
    return bin(bin)
        + ": "
        + data.outlines().stream()
            .map(each -> each.name() + " " + NumberText.share(each.shares().get(bin), 1))
            .collect(Collectors.joining(", "));
  }

  /** The bins with the most numbers. */
  @Override
  String description() {
    return data.outlines().stream()
        .map(each -> text(most(each)))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static int most(HistogramData.Outline each) {
    return each.shares().indexOf(Collections.max(each.shares()));
  }

  @Override
  public boolean isExplained() {
    return !isBlank() && passports != NONE;
  }

  /** Passport of the first outline's share. */
  @Override
  public Optional<Passport> passport(int bin) {
    return passport(0, bin);
  }

  private Optional<Passport> passport(int outline, int bin) {
    String share = NumberText.share(data.outlines().get(outline).shares().get(bin), 1);
    return passports.of(outline, bin).map(found -> found.shownAs(share));
  }

  @Override
  PassportChoice choice(int bin) {
    return new PassportChoice(
        data.outlines().stream().map(HistogramData.Outline::name).toList(),
        IntStream.range(0, data.bins()).mapToObj(this::bin).toList(),
        this::passport,
        0,
        bin);
  }

  private String bin(int index) {
    return Messages.text("plot.histogram.bin", data.edge(index), data.edge(index + 1));
  }

  @Override
  public boolean isBlank() {
    return data.bins() == 0;
  }

  @Override
  public String delimited(char separator) {
    List<List<String>> rows = new ArrayList<>(List.of(headings()));
    for (int bin = 0; bin < data.bins(); bin++) {
      List<String> row = new ArrayList<>();
      row.add(data.edges().get(bin).toString());
      row.add(data.edges().get(bin + 1).toString());
      for (HistogramData.Outline each : data.outlines()) {
        row.add(each.shares().get(bin).toString());
      }
      rows.add(row);
    }
    return Csv.of(rows, separator);
  }

  private List<String> headings() {
    List<String> headings = new ArrayList<>();
    headings.add(Messages.text("plot.histogram.from"));
    headings.add(Messages.text("plot.histogram.to"));
    data.outlines().forEach(each -> headings.add(each.name()));
    return headings;
  }

  @Override
  public void showTable() {
    List<List<String>> rows = new ArrayList<>();
    for (int bin = 0; bin < data.bins(); bin++) {
      List<String> row = new ArrayList<>(List.of(data.edge(bin), data.edge(bin + 1)));
      for (HistogramData.Outline each : data.outlines()) {
        row.add(NumberText.share(each.shares().get(bin), 1));
      }
      rows.add(row);
    }
    TableWindow.open(this, title(), TableWindow.table(headings(), rows));
  }
}
