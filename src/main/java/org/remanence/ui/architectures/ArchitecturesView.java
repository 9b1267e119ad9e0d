package org.remanence.ui.architectures;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.remanence.engine.tensor.ParameterPart;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.NetworkCosts;
import org.remanence.study.SpeedMeasurement;
import org.remanence.ui.architectures.ArchitecturesViewModel.Origin;
import org.remanence.ui.architectures.ArchitecturesViewModel.Page;
import org.remanence.ui.form.FieldControl;
import org.remanence.ui.form.NumberField;
import org.remanence.ui.kit.ClipboardText;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.PageButtons;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WholeText;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.plot.chart.BarPlot;
import org.remanence.ui.tab.ArchitectureStyle;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ViewContext;

/** The Architectures tab: the cells compared in words, and the networks in numbers. */
public final class ArchitecturesView {
  /** Lengths of a text in the longer one with which growth is told. */
  private static final int LONGER = 10;

  private final ArchitecturesViewModel model;
  private final FileDialogs files;
  private final Subscriptions subscriptions;
  private final Label sizesFrom = new Label();
  private final Hyperlink take = new Hyperlink(Messages.text("architectures.take"));
  private final Hyperlink example = new Hyperlink(Messages.text("architectures.example"));
  private CostTable costs;
  private MeasuringBar measuring;

  @FXML private VBox root;
  @FXML private HBox pagesBox;
  @FXML private Label pageHint;
  @FXML private ScrollPane cellsPage;
  @FXML private GridPane cellsGrid;
  @FXML private ScrollPane costsPage;
  @FXML private FlowPane fieldsBox;
  @FXML private Label problem;
  @FXML private FlowPane filterBox;
  @FXML private Button copyButton;
  @FXML private Button exportButton;
  @FXML private TableView<NetworkCosts> table;
  @FXML private HBox measureBox;
  @FXML private VBox formulasBox;
  @FXML private BarPlot parametersChart;
  @FXML private BarPlot secondsChart;

  public ArchitecturesView(ArchitecturesViewModel model, ViewContext context) {
    this.model = model;
    files = context.files();
    subscriptions = context.subscriptions();
  }

  public Parent build() {
    FxmlView.ARCHITECTURES.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    model.reformat();
    WholeText.inTooltip(pageHint);
    showPages();
    WhyFigures figures = new WhyFigures(model, files, subscriptions);
    new CellsTable(cellsGrid, cellsPage, model, figures, files, subscriptions);
    showFields();
    showFilter();
    costs = new CostTable(table, model, files);
    measuring = new MeasuringBar(model.speed(), model::measureSpeed, subscriptions);
    measureBox.getChildren().setAll(measuring);
    parametersChart.filesProperty().set(files);
    secondsChart.filesProperty().set(files);
    copyButton.setOnAction(event -> ClipboardText.put(costs.delimited('\t')));
    exportButton.setOnAction(event -> files.saveText("network-costs.csv", costs.delimited(',')));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> showFormulas(now));
    parametersChart.setOnBar(
        (group, series) ->
            table.getSelectionModel().select(model.costsProperty().get().get(group)));
    subscriptions.onChange(model.costsProperty(), this::refresh);
    model
        .form()
        .fields()
        .inputs()
        .forEach(input -> subscriptions.onInvalidation(input, this::refresh));
    subscriptions.onChange(model.speed().resultProperty(), this::refresh);
    refresh();
  }

  private void showPages() {
    Map<Page, Node> pages = new EnumMap<>(Page.class);
    pages.put(Page.CELLS, cellsPage);
    pages.put(Page.COSTS, costsPage);
    pagesBox
        .getChildren()
        .setAll(PageButtons.of(model.pageProperty(), pages, Page::titleKey, subscriptions));
    Runnable hint =
        () ->
            pageHint.setText(
                Messages.text(
                    model.pageProperty().get() == Page.CELLS
                        ? "architectures.hint.cells"
                        : "architectures.hint.costs"));
    subscriptions.onChange(model.pageProperty(), hint);
    hint.run();
  }

  private void showFields() {
    for (NumberField field : model.form().fields().all()) {
      FieldControl control = new FieldControl(field, "size-" + field.spec().id(), subscriptions);
      fieldsBox.getChildren().add(control.inLine());
    }
    sizesFrom.setId("sizesFrom");
    sizesFrom.getStyleClass().add("hint");
    take.setId("takeSizes");
    take.setTooltip(new Tooltip(Messages.text("architectures.take.tip")));
    take.setOnAction(event -> model.follow());
    example.setId("exampleSizes");
    example.setOnAction(event -> model.useExample());
    fieldsBox.getChildren().addAll(sizesFrom, take, example);
    subscriptions.onChange(model.originProperty(), this::showOrigin);
    showOrigin();
  }

  /** Shows whose sizes these are, and offers the others. */
  private void showOrigin() {
    Origin origin = model.originProperty().get();
    sizesFrom.setText(
        Messages.text("architectures.origin." + origin.name().toLowerCase(Locale.ROOT)));
    Visibility.show(take, model.canFollow() && origin != Origin.TRAINING);
    Visibility.show(example, origin != Origin.EXAMPLE);
  }

  private void showFilter() {
    for (Architecture architecture : Architecture.values()) {
      CheckBox box = new CheckBox(ArchitectureStyle.name(architecture));
      box.setId("show-" + architecture.id());
      box.setGraphic(ArchitectureStyle.of(architecture).shape());
      box.selectedProperty().bindBidirectional(model.shown(architecture));
      filterBox.getChildren().add(box);
    }
  }

  private void refresh() {
    showOrigin();
    List<String> problems = model.form().fields().problems();
    problem.setText(String.join("\n", problems));
    problem.setManaged(!problems.isEmpty());
    List<NetworkCosts> rows = model.costsProperty().get();
    costs.show(rows);
    copyButton.setDisable(rows.isEmpty());
    exportButton.setDisable(rows.isEmpty());
    measuring.button().setDisable(!model.form().isValid());
    CostPassports passports = model.passports();
    parametersChart.show(
        CostCharts.parameters(rows),
        (group, part) ->
            passports.part(
                rows.get(group).architecture(), ParameterPart.WITHOUT_POOLING.get(part)));
    showSeconds(rows);
    showFormulas(table.getSelectionModel().getSelectedItem());
  }

  private void showSeconds(List<NetworkCosts> rows) {
    SpeedMeasurement measured = model.speed().resultProperty().get();
    boolean current = model.speedIsCurrent();
    Visibility.show(secondsChart, current && !rows.isEmpty());
    if (current) {
      List<Architecture> timed = rows.stream().map(NetworkCosts::architecture).toList();
      int texts = model.form().get(SizesForm.Field.TEXTS);
      secondsChart.show(
          CostCharts.seconds(measured, timed, texts),
          (group, bar) -> new SpeedPassports(measured, timed).epoch(bar, texts));
    }
    measuring.setNote(
        measured == null
            ? CostCharts.unmeasured()
            : current
                ? CostCharts.origin(measured)
                : Messages.text("architectures.outdated", CostCharts.origin(measured)));
  }

  /** The counts of a row, part by part, with numbers put in. */
  private void showFormulas(NetworkCosts row) {
    formulasBox.getChildren().clear();
    if (row == null) {
      return;
    }
    Label title =
        new Label(
            Messages.text(
                "architectures.formulas",
                ArchitectureStyle.name(row.architecture()),
                Quantities.whole(row.total())));
    title.getStyleClass().add("plot-title");
    formulasBox.getChildren().add(title);
    for (ParameterPart part : ParameterPart.WITHOUT_POOLING) {
      if (row.parameters(part).value() > 0) {
        addFormula(
            CostCharts.name(part), AspectTexts.equation(row.parameters(part), Quantities::whole));
      }
    }
    addFormula(
        Messages.text("architectures.column.multiply-adds"),
        AspectTexts.equation(row.multiplyAdds(), Quantities::whole));
    addGrowth(row.architecture());
    addFormula(
        Messages.text("architectures.memory.bytes"),
        AspectTexts.equation(row.bytes(), Quantities::bytes));
  }

  /** Tells how the products of a text grow with it, unless by as much as it is longer. */
  private void addGrowth(Architecture architecture) {
    long now = model.multiplyAddsPerText(architecture, 1);
    long longer = model.multiplyAddsPerText(architecture, LONGER);
    if (longer != LONGER * now) {
      int tokens = model.form().get(SizesForm.Field.TOKENS);
      addFormula(
          Messages.text("architectures.growth"),
          Messages.text(
              "architectures.growth.value",
              Quantities.whole(now),
              tokens,
              Quantities.whole(longer),
              LONGER * tokens,
              Quantities.significant((double) longer / now)));
    }
  }

  private void addFormula(String name, String formula) {
    formulasBox
        .getChildren()
        .add(WrappedLabel.of(Messages.text("architectures.formula", name, formula)));
  }
}
