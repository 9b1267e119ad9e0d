package org.remanence.ui.results;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import org.controlsfx.control.SegmentedButton;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.study.WilsonInterval;
import org.remanence.study.benchmark.Benchmark;
import org.remanence.study.benchmark.BenchmarkRow;
import org.remanence.study.benchmark.BenchmarkTable;
import org.remanence.study.benchmark.Rank;
import org.remanence.study.benchmark.TestResult;
import org.remanence.ui.kit.ClipboardText;
import org.remanence.ui.kit.FxmlView;
import org.remanence.ui.kit.PageButtons;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.plot.chart.BarData;
import org.remanence.ui.plot.chart.BarPlot;
import org.remanence.ui.plot.chart.Mark;
import org.remanence.ui.plot.chart.ValueFormat;
import org.remanence.ui.program.ProgramMenu;
import org.remanence.ui.results.ResultsViewModel.Page;
import org.remanence.ui.results.ResultsViewModel.Scope;
import org.remanence.ui.results.tuning.TuningPane;
import org.remanence.ui.results.tuning.TuningViewModel;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ViewContext;

/** The Results tab: finished runs side by side, and what follows from their numbers. */
public final class ResultsView {
  /** More bars would be too thin to read. */
  private static final int MAX_BARS = 8;

  private final ResultsViewModel model;
  private final ViewContext context;
  private final FileDialogs files;
  private final Runnable train;
  private final Runnable tune;
  private final StudyViewModel study;
  private final ClassStudyViewModel classroom;
  private final TuningViewModel tuning;
  private final Label none = new Label();

  private RunsTable runs;
  private ResultsPassports passports;
  private Conclusions lines;

  @FXML private VBox root;
  @FXML private HBox pagesBox;
  @FXML private StackPane pages;
  @FXML private VBox runsPage;
  @FXML private VBox tuningBox;
  @FXML private Button tuneButton;
  @FXML private VBox empty;
  @FXML private Label emptyTitle;
  @FXML private Label emptyText;
  @FXML private Button trainButton;
  @FXML private ScrollPane content;
  @FXML private HBox scopeBox;
  @FXML private HBox tools;
  @FXML private Label dataLine;
  @FXML private Button copyButton;
  @FXML private Button exportButton;
  @FXML private TableView<TestResult> table;
  @FXML private FlowPane legend;
  @FXML private HBox findings;
  @FXML private VBox conclusions;
  @FXML private BarPlot accuracyChart;
  @FXML private BarPlot lossChart;

  /**
   * @param train starts a training on the built-in reviews
   */
  public ResultsView(
      ResultsViewModel model,
      TuningViewModel tuning,
      StudyViewModel study,
      ClassStudyViewModel classroom,
      ViewContext context,
      Runnable train,
      Runnable tune) {
    this.model = model;
    this.tuning = tuning;
    this.study = study;
    this.classroom = classroom;
    this.context = context;
    files = context.files();
    this.train = train;
    this.tune = tune;
  }

  public Parent build() {
    FxmlView.RESULTS.load(this);
    return root;
  }

  @FXML
  private void initialize() {
    showPages();
    passports = new ResultsPassports(model);
    runs = new RunsTable(table, passports, files);
    tuningBox.getChildren().setAll(new TuningPane(tuning, context).build());
    lines = new Conclusions(conclusions, model, tuning, passports, files, this::studyTuned);
    tuneButton.setOnAction(event -> tune.run());
    // Both verdicts stand side by side with the last training.
    context
        .subscriptions()
        .onChange(tuning.beforeProperty(), () -> model.scopeProperty().set(Scope.LAST_TRAINING));
    tuneButton.disableProperty().bind(tuning.busyProperty());
    none.setWrapText(true);
    table.setPlaceholder(none);
    trainButton.setOnAction(event -> train.run());
    showScopes();
    accuracyChart.filesProperty().set(files);
    lossChart.filesProperty().set(files);
    copyButton.setOnAction(
        event ->
            ClipboardText.put(BenchmarkTable.delimited(model.benchmarkProperty().get(), '\t')));
    exportButton.setOnAction(
        event ->
            files.saveText(
                "results-table.csv",
                BenchmarkTable.delimited(model.benchmarkProperty().get(), ',')));
    showProgram();
    context.subscriptions().onChange(model.benchmarkProperty(), this::refresh);
    context.subscriptions().onChange(model.onSameDataProperty(), this::refresh);
    context.subscriptions().onChange(model.taggedProperty(), this::refresh);
    context.subscriptions().onChange(model.scopeProperty(), this::refresh);
    refresh();
  }

  /** Offers the chosen line as a program. */
  private void showProgram() {
    ReadOnlyObjectProperty<TestResult> chosen = table.getSelectionModel().selectedItemProperty();
    MenuButton program =
        ProgramMenu.button(
            "program", () -> Optional.ofNullable(chosen.get()).flatMap(model::program), files);
    program.disableProperty().bind(chosen.map(line -> model.program(line).isEmpty()).orElse(true));
    tools.getChildren().add(program);
  }

  private void showPages() {
    Parent studyPage = new StudyView(study, context, this::prepareForClass).build();
    Parent classPage = new ClassStudyView(classroom, context).build();
    pages.getChildren().addAll(studyPage, classPage);
    Map<Page, Node> shown = new EnumMap<>(Page.class);
    shown.put(Page.RUNS, runsPage);
    shown.put(Page.STUDY, studyPage);
    shown.put(Page.CLASS, classPage);
    pagesBox
        .getChildren()
        .setAll(
            PageButtons.of(model.pageProperty(), shown, Page::titleKey, context.subscriptions()));
  }

  private void prepareForClass(Path folder) {
    classroom.prepare(folder, study.planning());
    model.pageProperty().set(Page.CLASS);
  }

  private void studyTuned() {
    study.form().tune();
    model.pageProperty().set(Page.STUDY);
  }

  private void showScopes() {
    SegmentedButton choice = new SegmentedButton();
    for (Scope scope : Scope.values()) {
      String id = scope.name().toLowerCase(Locale.ROOT);
      ToggleButton button = new ToggleButton(Messages.text("results.scope." + id));
      button.setId("scope-" + id);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setSelected(model.scopeProperty().get() == scope);
      context
          .subscriptions()
          .onValue(model.scopeProperty(), chosen -> button.setSelected(chosen == scope));
      button.setOnAction(
          event -> {
            button.setSelected(true);
            model.scopeProperty().set(scope);
          });
      choice.getButtons().add(button);
    }
    scopeBox.getChildren().setAll(choice);
  }

  /** The marks that the table has. */
  private void showLegend(Benchmark benchmark) {
    Set<Rank> ranks = EnumSet.noneOf(Rank.class);
    benchmark.lines().forEach(line -> ranks.add(benchmark.rank(line)));
    ranks.remove(Rank.ALONE);
    legend.getChildren().clear();
    for (Rank rank : ranks) {
      Label entry =
          new Label(Messages.text("results.legend", rank.mark(), RunsTable.meaning(rank)));
      entry.setTooltip(RunsTable.rule(rank));
      entry.getStyleClass().add("rank");
      entry.pseudoClassStateChanged(PseudoClass.getPseudoClass(RunsTable.id(rank)), true);
      legend.getChildren().add(entry);
    }
    if (benchmark.rows().stream().anyMatch(BenchmarkRow::isTuned)) {
      Polygon sample = Mark.SQUARE.outline(ResultStyle.BASELINE);
      legend.getChildren().add(new Label(Messages.text("results.legend.tuned"), sample));
    }
  }

  private void refresh() {
    Benchmark benchmark = model.benchmarkProperty().get();
    boolean any = !benchmark.rows().isEmpty();
    boolean elsewhere = model.onSameDataProperty().get() > 0;
    empty.setVisible(!any && !elsewhere);
    boolean tags = model.taggedProperty().get();
    emptyTitle.setText(Messages.text(tags ? "results.empty.tags.title" : "results.empty.title"));
    emptyText.setText(Messages.text(tags ? "results.empty.tags.text" : "results.empty.text"));
    Visibility.show(trainButton, !tags);
    content.setVisible(any || elsewhere);
    copyButton.setDisable(!any);
    exportButton.setDisable(!any);
    dataLine.setText(DataLine.text(model, benchmark));
    none.setText(
        Messages.text(
            model.plan().isPresent() ? "results.none.last" : "results.none",
            model.onSameDataProperty().get()));
    legend.setVisible(any);
    showLegend(benchmark);
    findings.setVisible(any);
    runs.show(benchmark);
    lines.show(benchmark);
    if (any) {
      List<TestResult> charted = charted();
      accuracyChart.show(
          bars("accuracy", 1, ValueFormat.shares(NumberText::accuracy), ResultsView::accuracy),
          (group, row) -> passports.accuracy(charted.get(row)));
      lossChart.show(
          bars(
              "loss",
              Double.NaN,
              ValueFormat.numbers(NumberText::loss),
              line -> BarData.Bar.of(line.metrics().testLoss())),
          (group, row) -> passports.loss(charted.get(row)));
    }
  }

  /** The best networks, and all baselines. */
  private List<TestResult> charted() {
    Benchmark benchmark = model.benchmarkProperty().get();
    int networks = benchmark.rows().size();
    return IntStream.range(0, benchmark.lines().size())
        .filter(i -> i < MAX_BARS || i >= networks)
        .mapToObj(benchmark.lines()::get)
        .toList();
  }

  private static BarData.Bar accuracy(TestResult line) {
    WilsonInterval interval = WilsonInterval.of(line.accuracy(), line.tests());
    return new BarData.Bar(line.accuracy(), interval.low(), interval.high());
  }

  private BarData bars(
      String id, double max, ValueFormat format, Function<TestResult, BarData.Bar> bar) {
    Benchmark benchmark = model.benchmarkProperty().get();
    List<BarData.Bars> series =
        charted().stream()
            .map(
                line ->
                    new BarData.Bars(
                        (benchmark.rank(line).mark() + " " + FindingTexts.name(line)).strip(),
                        ResultStyle.color(line),
                        ResultStyle.mark(line),
                        ResultStyle.isHollow(line),
                        List.of(bar.apply(line))))
            .toList();
    return new BarData(
        Messages.text("results.chart." + id),
        "",
        Messages.text("results.column.model"),
        Messages.text("results.column." + id),
        max,
        format,
        List.of(new BarData.BarGroup("", "")),
        series);
  }
}
