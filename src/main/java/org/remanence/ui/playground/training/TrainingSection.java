package org.remanence.ui.playground.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.util.StringConverter;
import org.remanence.engine.CellType;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.ArchitectureNames;
import org.remanence.model.WholeRange;
import org.remanence.model.language.LanguageEpoch;
import org.remanence.model.language.LanguageHyperparameters;
import org.remanence.model.language.LanguageHyperparameters.Preset;
import org.remanence.passport.Passport;
import org.remanence.passport.language.LanguageScorePassport;
import org.remanence.passport.language.LanguageScorePassport.Column;
import org.remanence.text.corpus.CorpusSource;
import org.remanence.text.corpus.FileCorpus;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.ui.kit.DataNames;
import org.remanence.ui.kit.LabelConverter;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.kit.WholeText;
import org.remanence.ui.kit.WrappedLabel;
import org.remanence.ui.passport.HowDoWeKnow;
import org.remanence.ui.playground.token.TokenFormats;
import org.remanence.ui.plot.chart.Series;
import org.remanence.ui.plot.chart.ValueFormat;
import org.remanence.ui.plot.live.LivePlot;
import org.remanence.ui.plot.live.PlotScale;
import org.remanence.ui.tab.ArchitectureStyle;
import org.remanence.ui.tab.FileDialogs;

/** Section of what to train a language model on, how large, and how its training goes. */
public final class TrainingSection extends VBox {

  private static final ArchitectureStyle LEARNT = ArchitectureStyle.RNN;
  private static final ArchitectureStyle HELD_OUT = ArchitectureStyle.LSTM;

  private final LanguageModelTrainer training;
  private final FileDialogs files;
  private final Button train = new Button(Messages.text("playground.train"));
  private final Button pause = new Button();
  private final Button stop = new Button(Messages.text("training.stop"));
  private final ProgressBar progress = new ProgressBar(0);
  private final Label state = WrappedLabel.empty();
  private final LivePlot curve =
      new LivePlot(
          Messages.text("playground.plot.perplexity"),
          Messages.text("training.plot.epoch"),
          PlotScale.FROM_ZERO,
          ValueFormat.numbers(perplexity -> TokenFormats.decimal(perplexity, 2)));

  private final HBox legend =
      new HBox(
          sample("playground.plot.training", LEARNT), sample("playground.plot.held-out", HELD_OUT));

  public TrainingSection(
      LanguageModelTrainer training, FileDialogs files, Subscriptions subscriptions) {
    this.training = training;
    this.files = files;
    getStyleClass().add("training-section");
    getChildren()
        .addAll(
            corpusRow(),
            levels(subscriptions),
            cells(subscriptions),
            presets(),
            actions(),
            progress,
            state,
            curve,
            legend);
    legend.getStyleClass().add("row");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText(Messages.text("playground.progress"));
    state.getStyleClass().add("hint");
    curve.filesProperty().set(files);
    curve.setPassports(this::passport);
    HowDoWeKnow.on(state, this::reached, files);
    subscriptions.onValue(training.runProperty(), this::show);
    subscriptions.onChange(training.busyProperty(), () -> show(training.runProperty().get()));
    show(training.runProperty().get());
  }

  private VBox corpusRow() {
    Label name = new Label(Messages.text("playground.corpus"));
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Button open = new Button(Messages.text("playground.corpus.open"));
    open.setTooltip(
        new Tooltip(Messages.text("playground.corpus.open.tip", FileCorpus.MAX_BYTES >> 20)));
    open.getStyleClass().add("small");
    open.setMinWidth(USE_PREF_SIZE);
    open.setOnAction(
        event -> files.open("playground.text-files", "*.txt").ifPresent(training::openFile));
    ComboBox<CorpusSource> box = new ComboBox<>();
    box.setId("corpusBox");
    name.setLabelFor(box);
    choose(box, new LabelConverter<>(DataNames::corpus));
    box.setItems(training.choices());
    box.valueProperty().bindBidirectional(training.choiceProperty());
    HBox head = new HBox(name, open);
    head.getStyleClass().add("row");
    VBox row = new VBox(head, box);
    row.getStyleClass().add("field");
    return row;
  }

  private HBox levels(Subscriptions subscriptions) {
    ToggleGroup group = new ToggleGroup();
    HBox row = new HBox();
    row.getStyleClass().add("row");
    for (TokenLevel level : TokenLevel.values()) {
      RadioButton button = new RadioButton(Messages.text("playground.level." + level.id()));
      button.setId("level-" + level.id());
      button.setToggleGroup(group);
      button.setMinWidth(USE_PREF_SIZE);
      button.setSelected(training.levelProperty().get() == level);
      button.setOnAction(event -> training.levelProperty().set(level));
      subscriptions.onValue(training.levelProperty(), now -> button.setSelected(now == level));
      row.getChildren().add(button);
    }
    return row;
  }

  private HBox cells(Subscriptions subscriptions) {
    ComboBox<CellType> cells = new ComboBox<>();
    cells.setId("cellBox");
    cells.getItems().setAll(LanguageModelTrainer.cells());
    choose(cells, new LabelConverter<>(ArchitectureNames::of));
    cells.valueProperty().bindBidirectional(training.cellProperty());
    ComboBox<Integer> layers = new ComboBox<>();
    layers.setId("layersBox");
    WholeRange range = LanguageHyperparameters.LAYERS;
    layers.getItems().setAll(IntStream.rangeClosed(range.min(), range.max()).boxed().toList());
    choose(layers, new LabelConverter<>(String::valueOf));
    layers.valueProperty().bindBidirectional(training.layersProperty());
    VBox depth = field("playground.layers", layers);
    Visibility.show(depth, training.cellProperty().get().isRecurrent());
    subscriptions.onValue(
        training.cellProperty(), cell -> Visibility.show(depth, cell.isRecurrent()));
    HBox row = new HBox(field("playground.cell", cells), depth);
    row.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
    row.getStyleClass().add("row");
    return row;
  }

  private VBox presets() {
    ComboBox<Preset> box = new ComboBox<>();
    box.setId("presetBox");
    box.getItems().setAll(Preset.values());
    choose(box, new LabelConverter<>(this::name));
    box.valueProperty().bindBidirectional(training.presetProperty());
    Label meaning = WrappedLabel.empty();
    meaning.getStyleClass().add("hint");
    meaning
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::meaning,
                training.presetProperty(),
                training.levelProperty(),
                training.cellProperty()));
    VBox field = field("playground.size", box);
    field.getChildren().add(meaning);
    return field;
  }

  private String name(Preset preset) {
    return Messages.text(
        "playground.preset." + preset.name().toLowerCase(Locale.ROOT),
        training.sizes(preset).hidden());
  }

  private String meaning() {
    LanguageHyperparameters sizes = training.sizes(training.presetProperty().get());
    return Messages.text(
        training.cellProperty().get().isRecurrent()
            ? "playground.preset.meaning"
            : "playground.preset.meaning.transformer",
        sizes.window(),
        Messages.text("playground.level." + training.levelProperty().get().id()),
        sizes.embedding());
  }

  private static <T> void choose(ComboBox<T> box, StringConverter<T> names) {
    box.setConverter(names);
    WholeText.inTooltip(box);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setMinWidth(60);
    box.setPrefWidth(120);
  }

  private static VBox field(String key, ComboBox<?> box) {
    Label name = new Label(Messages.text(key));
    name.setLabelFor(box);
    VBox field = new VBox(name, box);
    field.getStyleClass().add("field");
    return field;
  }

  private HBox actions() {
    train.setId("trainTextButton");
    train.getStyleClass().add("accent");
    train.setMaxWidth(Double.MAX_VALUE);
    train.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(train, Priority.ALWAYS);
    train.setOnAction(event -> training.train());
    pause.setMinWidth(USE_PREF_SIZE);
    pause.setOnAction(event -> training.pauseOrResume());
    stop.setMinWidth(USE_PREF_SIZE);
    stop.setOnAction(event -> training.stop());
    HBox row = new HBox(train, pause, stop);
    row.getStyleClass().add("actions");
    return row;
  }

  private static Label sample(String key, ArchitectureStyle look) {
    Line line = new Line(0, 0, 22, 0);
    line.setStroke(look.color());
    line.setStrokeWidth(2);
    line.getStrokeDashArray().setAll(look.dash());
    Label sample = new Label(Messages.text(key), line);
    sample.getStyleClass().add("plot-text");
    return sample;
  }

  private void show(TextRun run) {
    boolean busy = training.busyProperty().get();
    train.setDisable(busy);
    pause.setDisable(!busy || run == null || run.phase() == TextRun.Phase.READING);
    stop.setDisable(!busy);
    boolean paused = run != null && run.phase() == TextRun.Phase.PAUSED;
    pause.setText(Messages.text(paused ? "training.resume" : "training.pause"));
    for (var part : List.of(progress, state, curve, legend)) {
      Visibility.show(part, run != null);
    }
    if (run != null) {
      boolean reading = run.phase() == TextRun.Phase.READING;
      progress.setProgress(reading ? ProgressBar.INDETERMINATE_PROGRESS : run.progress());
      state.setText(text(run));
      curve.show(series(run), run.epochs());
    }
  }

  /** Passport of an epoch; between two, of the nearest one that is over. */
  private Optional<Passport> passport(Series line, Series.Point point) {
    boolean learnt = line.name().equals(Messages.text("playground.plot.training"));
    long last = training.runProperty().get().history().size();
    int nearest = (int) Math.max(1, Math.min(last, Math.round(point.x())));
    return epoch(learnt ? Column.TRAINING : Column.VALIDATION, nearest);
  }

  /** Passport of the perplexity that the text about the training tells. */
  private Optional<Passport> reached() {
    TextRun run = training.runProperty().get();
    return run == null
        ? Optional.empty()
        : epoch(Column.VALIDATION, run.history().size())
            .map(found -> found.shownAs(state.getText()));
  }

  private Optional<Passport> epoch(Column column, int epoch) {
    TextRun run = training.runProperty().get();
    return run.history().isEmpty()
        ? Optional.empty()
        : training
            .model()
            .map(
                model ->
                    LanguageScorePassport.epoch(model.reading(), run.history(), column, epoch));
  }

  private static String text(TextRun run) {
    String phase = "playground.run." + run.phase().name().toLowerCase(Locale.ROOT);
    List<LanguageEpoch> history = run.history();
    String reached =
        history.isEmpty()
            ? ""
            : Messages.text(
                "playground.run.perplexity",
                TokenFormats.decimal(history.get(history.size() - 1).validationPerplexity(), 2),
                run.bestEpoch());
    String at = Messages.text("playground.run.epoch", (int) Math.ceil(run.epoch()), run.epochs());
    return String.join(" ", Messages.text(phase), run.epoch() > 0 ? at : "", reached, timeOf(run))
        .replaceAll(" +", " ")
        .strip();
  }

  /** Time that is left of a training under way, or that one that is over has taken. */
  private static String timeOf(TextRun run) {
    if (run.seconds() == 0) {
      return "";
    }
    return run.phase().isOver()
        ? NumberText.clock(run.seconds())
        : Messages.text("playground.run.left", NumberText.clock(run.remainingSeconds()));
  }

  private static List<Series> series(TextRun run) {
    List<Series.Point> learnt = new ArrayList<>();
    List<Series.Point> heldOut = new ArrayList<>();
    for (LanguageEpoch epoch : run.history()) {
      learnt.add(new Series.Point(epoch.epoch(), Math.exp(epoch.loss())));
      heldOut.add(new Series.Point(epoch.epoch(), epoch.validationPerplexity()));
    }
    if (run.epoch() > run.history().size() && !run.history().isEmpty()) {
      learnt.add(new Series.Point(run.epoch(), Math.exp(run.lossOverLastEpoch())));
    }
    return List.of(
        new Series(
            Messages.text("playground.plot.training"),
            LEARNT.color(),
            LEARNT.dash(),
            learnt,
            -1,
            run.history().size()),
        new Series(
            Messages.text("playground.plot.held-out"),
            HELD_OUT.color(),
            HELD_OUT.dash(),
            heldOut,
            run.bestEpoch() - 1,
            run.history().size()));
  }
}
