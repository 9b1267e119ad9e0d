package org.remanence.ui.shapes.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.remanence.engine.tensor.ColumnBlock;
import org.remanence.explain.weights.WeightHistogram;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Inspection;
import org.remanence.passport.Passport;
import org.remanence.passport.network.NetworkReading;
import org.remanence.passport.network.WeightPassport;
import org.remanence.passport.network.WeightSharePassport;
import org.remanence.ui.plot.chart.HistogramData;
import org.remanence.ui.plot.chart.HistogramPlot;
import org.remanence.ui.plot.chart.ValueFormat;
import org.remanence.ui.plot.color.ColorScale;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.plot.heatmap.HeatmapView;
import org.remanence.ui.plot.token.TokenMatrix;
import org.remanence.ui.shapes.weights.ShownWeights.Version;
import org.remanence.ui.tab.ArchitectureStyle;

/** A block of a tensor: its matrix, and beside it the histogram of its weights. */
final class BlockRow extends HBox {
  private static final Color BEFORE = Color.web("#7f7f7f");
  private static final List<Double> DASH = List.of(5.0, 4.0);

  private final Label heading = new Label();
  private final HeatmapView matrix = new HeatmapView();
  private final HistogramPlot histogram = new HistogramPlot();

  BlockRow(PlotFiles files) {
    getStyleClass().add("weights-row");
    heading.getStyleClass().add("plot-title");
    matrix.filesProperty().set(files);
    histogram.filesProperty().set(files);
    VBox.setVgrow(matrix, Priority.ALWAYS);
    VBox left = new VBox(heading, matrix);
    left.getStyleClass().add("weights-matrix");
    HBox.setHgrow(left, Priority.ALWAYS);
    getChildren().addAll(left, histogram);
  }

  /**
   * Shows a block.
   *
   * @param network its name
   * @param index of the block
   */
  void show(ShownWeights shown, String network, int index, boolean dark) {
    ColumnBlock block = shown.tensor().blocks().get(index);
    WeightTexts texts = new WeightTexts(shown.tensor(), shown.now().network());
    float[][] values = shown.now().values().get(index);
    heading.setText(texts.heading(block, shown.now().histograms().get(index)));
    matrix.scaleProperty().set(ColorScale.signed(shown.limit(), dark));
    matrix.setPassports((row, column) -> weight(shown, block, row, column));
    matrix.matrixProperty().set(new TokenMatrix(texts.title(network, block), texts.rows(), values));
    List<Version> versions = new ArrayList<>(List.of(shown.now()));
    shown.before().ifPresent(versions::add);
    histogram.show(
        histogram(shown, texts.histogramTitle(block), index),
        (outline, bin) -> share(shown, versions.get(outline), block, index, bin));
  }

  private static HistogramData histogram(ShownWeights shown, String title, int index) {
    List<HistogramData.Outline> outlines = new ArrayList<>();
    outlines.add(
        outline(
            "shapes.weights.shown",
            ArchitectureStyle.of(shown.now().network().architecture()).color(),
            List.of(),
            shown.now().histograms().get(index)));
    shown
        .before()
        .map(
            before ->
                outline("shapes.weights.before", BEFORE, DASH, before.histograms().get(index)))
        .ifPresent(outlines::add);
    WeightHistogram now = shown.now().histograms().get(index);
    return new HistogramData(
        title,
        Messages.text("shapes.weights.weight"),
        IntStream.rangeClosed(0, WeightHistogram.BINS).mapToObj(now::edge).toList(),
        ValueFormat.numbers(value -> NumberText.upTo(value, 4)),
        outlines);
  }

  private static HistogramData.Outline outline(
      String key, Color color, List<Double> dash, WeightHistogram of) {
    return new HistogramData.Outline(
        Messages.text(key),
        color,
        dash,
        IntStream.range(0, WeightHistogram.BINS).mapToObj(of::share).toList());
  }

  private static Optional<Passport> weight(
      ShownWeights shown, ColumnBlock block, int row, int column) {
    Version now = shown.now();
    Inspection nothing = now.network().inspect("");
    return Optional.of(
        WeightPassport.of(
            new NetworkReading(now.network(), nothing, now.origin()),
            shown.tensor().name(),
            shown.tensor().place(block, row, column)));
  }

  private static Optional<Passport> share(
      ShownWeights shown, Version version, ColumnBlock block, int index, int bin) {
    return Optional.of(
        WeightSharePassport.of(
            version.network(),
            version.origin(),
            shown.tensor(),
            block,
            version.histograms().get(index),
            bin));
  }
}
