package org.remanence.ui.errors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.NetworkName;
import org.remanence.study.Bin;
import org.remanence.study.Difficulty;
import org.remanence.study.HitCount;
import org.remanence.study.WilsonInterval;
import org.remanence.text.LabelledText;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.plot.chart.BarData;
import org.remanence.ui.plot.chart.BarPlot;
import org.remanence.ui.plot.chart.ValueFormat;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.tab.ArchitectureStyle;

/** Accuracy of every network by how hard the test sentences are. */
final class DifficultySection extends VBox {
  /** As baselines are everywhere. */
  private static final Color REFERENCE = Color.web("#8a8a8a");

  private final ErrorsViewModel model;
  private final ComboBox<Difficulty> box = new ComboBox<>();
  private final BarPlot chart = new BarPlot();
  private final Label text = WrappedLabel.empty();
  private List<Bin> bins = List.of();

  DifficultySection(ErrorsViewModel model, PlotFiles files) {
    this.model = model;
    getStyleClass().add("errors-section");
    box.setId("difficulty");
    box.setConverter(new LabelConverter<>(ErrorsTexts::name));
    box.setMinWidth(USE_PREF_SIZE);
    box.valueProperty()
        .addListener(
            (property, old, chosen) -> {
              // Between one list of difficulties and the next the box has no value.
              if (chosen != null) {
                model.difficultyProperty().set(chosen);
              }
            });
    Label by = new Label(Messages.text("errors.by"));
    by.setLabelFor(box);
    HBox row = new HBox(by, box);
    row.getStyleClass().add("row");
    chart.setId("by-difficulty");
    chart.filesProperty().set(files);
    chart.setOnBar(
        (group, series) -> {
          List<Architecture> networks = model.snapshotProperty().get().architectures();
          if (series < networks.size()) {
            model.showBin(networks.get(series), bins.get(group));
          }
        });
    VBox.setVgrow(chart, Priority.ALWAYS);
    text.setId("difficulty-text");
    text.getStyleClass().add("hint");
    getChildren().addAll(row, chart, text);
  }

  /** Shows the accuracies by the chosen difficulty, or by another one if that is not known. */
  void show(ErrorsSnapshot snapshot) {
    List<Difficulty> known =
        Arrays.stream(Difficulty.values())
            .filter(each -> Difficulty.isKnown(each.of(snapshot.tests())))
            .toList();
    if (!box.getItems().equals(known)) {
      Difficulty wanted = model.difficultyProperty().get();
      box.getItems().setAll(known);
      box.setValue(known.contains(wanted) ? wanted : known.get(0));
    }
    box.setValue(model.difficultyProperty().get());
    Difficulty difficulty = box.getValue();
    int[] values = difficulty.of(snapshot.tests());
    bins = difficulty.bins(values);
    List<Bin> shown = bins;
    ErrorsPassports passports = new ErrorsPassports(model);
    chart.show(
        data(snapshot, difficulty, values, shown),
        (group, series) -> passports.bin(snapshot, difficulty, series, shown.get(group)));
    String missing =
        known.contains(Difficulty.DISTANCE)
            ? ""
            : " " + Messages.text("errors.difficulty.distance.unknown");
    String said = ErrorsTexts.references(snapshot, difficulty);
    text.setText(
        ErrorsTexts.explain(difficulty, snapshot.tests())
            + missing
            + (said.isEmpty() ? "" : " " + said));
  }

  private BarData data(
      ErrorsSnapshot snapshot, Difficulty difficulty, int[] values, List<Bin> bins) {
    List<BarData.BarGroup> groups = new ArrayList<>();
    for (Bin bin : bins) {
      long examples = Arrays.stream(values).filter(bin::contains).count();
      groups.add(new BarData.BarGroup(bin.text(), "n = " + examples));
    }
    List<BarData.Bars> series =
        Stream.concat(
                snapshot.networks().stream()
                    .map(
                        network ->
                            bars(model.network(network.architecture()), network, values, bins)),
                snapshot.references().stream()
                    .map(each -> bars(each, snapshot.tests(), values, bins)))
            .toList();
    return new BarData(
        Messages.text("errors.by-difficulty", ErrorsTexts.name(difficulty)),
        ErrorsTexts.name(difficulty),
        Messages.text("errors.model"),
        Messages.text("errors.accuracy.name"),
        1,
        ValueFormat.shares(ErrorsTexts::percent),
        groups,
        series);
  }

  private static BarData.Bars bars(
      NetworkName name, TestedNetwork network, int[] values, List<Bin> bins) {
    ArchitectureStyle style = ArchitectureStyle.of(name.architecture());
    List<BarData.Bar> bars =
        bins.stream().map(bin -> bar(HitCount.of(network.predictions(), values, bin))).toList();
    return new BarData.Bars(
        name.text(), style.color(), style.mark(), ArchitectureStyle.isHollow(name), bars);
  }

  private static BarData.Bars bars(
      MemorylessReference reference, List<LabelledText> tests, int[] values, List<Bin> bins) {
    boolean[] right = reference.right(tests);
    List<BarData.Bar> bars =
        bins.stream().map(bin -> bar(HitCount.of(right, values, bin))).toList();
    return new BarData.Bars(reference.name(), REFERENCE, reference.mark(), bars);
  }

  private static BarData.Bar bar(HitCount hitCount) {
    WilsonInterval interval = hitCount.interval();
    return new BarData.Bar(hitCount.accuracy(), interval.low(), interval.high());
  }
}
