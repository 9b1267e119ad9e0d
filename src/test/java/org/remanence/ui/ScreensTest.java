package org.remanence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.remanence.engine.InitialWeights;
import org.remanence.engine.NetworkShape;
import org.remanence.engine.Pooling;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameter;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NetworkKey;
import org.remanence.model.NetworkSizes;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.DatasetSource;
import org.remanence.ui.app.Workbench;
import org.remanence.ui.opening.RecentFiles;
import org.remanence.ui.playground.SmallWriters;
import org.remanence.ui.plot.figure.Png;
import org.remanence.ui.states.SetWeights;
import org.remanence.ui.states.StatesViewModel;
import org.remanence.ui.tab.Theme;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.training.TrainingViewModel;

/** Trains through the view models and leaves a picture of every tab in target/screens. */
class ScreensTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  private static final Path FOLDER = Path.of("target", "screens");
  private static final Dimension2D LARGEST = new Dimension2D(1920, 1080);
  private static final Dimension2D SMALLEST = new Dimension2D(1024, 768);
  private static final List<Dimension2D> SIZES = List.of(SMALLEST, LARGEST);

  /** States that are looked at in every theme and size. */
  private static final Set<String> LATE = Set.of("trained", "tuned");

  private static final int LAYOUTS = 3;

  private static final Map<String, String> SMALL_LAB =
      Map.of("task", "copying", "seeds", "2", "epochs", "3", "hidden", "16");

  private final List<String> problems = new ArrayList<>();
  private final List<CompletableFuture<Void>> files = new ArrayList<>();
  private final ExecutorService encoders = Executors.newSingleThreadExecutor();

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(FOLDER);
  }

  @AfterEach
  void close() {
    encoders.shutdown();
  }

  static Stream<String> languages() {
    return Messages.languages().stream().map(Locale::getLanguage);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyTabInEveryLook(String language) throws IOException {
    Messages.use(Locale.forLanguageTag(language));
    window.settings().update(before -> before.with(s -> s.memory = SMALL_LAB));
    Workbench workbench = window.workbench(2);
    TrainingViewModel training = workbench.models().training();
    StatesViewModel states = workbench.models().states();
    Scene scene = scene(workbench);
    Parent root = scene.getRoot();
    WindowFixture.await(() -> training.texts().datasetProperty().get() != null);
    shoot("empty", language, workbench, scene);

    WindowFixture.run(
        () -> {
          training.form().field(Hyperparameter.EPOCHS).textProperty().set("4");
          training.form().field(Hyperparameter.HIDDEN).textProperty().set("48");
          training.form().field(Hyperparameter.LEARNING_RATE).textProperty().set("0.004");
          training.train();
        });
    // Networks are inspected while somebody looks at the tab.
    WindowFixture.run(() -> workbench.select(WindowTab.STATES));
    // On a machine where a look comes late, the training may be over by now.
    WindowFixture.await(
        () ->
            states.snapshotProperty().get().models().size() >= 2
                && (isUnderWay(training) || !training.busyProperty().get()));
    boolean paused = pause(training);
    WindowFixture.await(() -> !training.baselinesProperty().get().isEmpty());
    awaitGates(workbench, root);
    shoot("training", language, workbench, scene);

    if (paused) {
      WindowFixture.run(training::pauseOrResume);
    }
    WindowFixture.await(() -> !training.busyProperty().get() && training.finished().size() == 3);
    WindowFixture.run(() -> workbench.select(WindowTab.STATES));
    WindowFixture.await(() -> states.snapshotProperty().get().models().size() == 3);
    awaitErrors(workbench, root);
    SmallWriters.trainAndWrite(workbench.models().playground());
    for (String file : List.of("reviews of the class.csv", "lstm-64.rema")) {
      RecentFiles.remember(window.settings(), Files.createFile(window.folder().resolve(file)));
    }
    trainLab(workbench, root);
    shoot("trained", language, workbench, scene);
    goBackward(workbench, root);
    shoot("backward", language, workbench, scene, WindowTab.GATES);
    showBlock(workbench, root);
    setWeight(workbench, root);
    shoot("block", language, workbench, scene, WindowTab.GATES, WindowTab.STATES);
    shootPages(language, workbench, scene);
    assertThat(problems).isEmpty();
    files.forEach(CompletableFuture::join);
  }

  /** A verdict from one setting, the offer to tune, and both verdicts side by side. */
  @ParameterizedTest
  @MethodSource("languages")
  void aTunedComparison(String language) {
    Messages.use(Locale.forLanguageTag(language));
    Workbench workbench = window.workbench(2);
    TrainingViewModel training = workbench.models().training();
    Scene scene = scene(workbench);
    Parent root = scene.getRoot();
    WindowFixture.await(() -> training.texts().datasetProperty().get() != null);
    WindowFixture.run(
        () -> training.texts().choose(DatasetSource.builtIn(BuiltInDatasets.NOTEBOOK)));
    WindowFixture.await(
        () ->
            training.texts().datasetProperty().get() != null
                && training.texts().datasetProperty().get().name().equals("notebook"));
    WindowFixture.run(
        () -> {
          training.form().field(Hyperparameter.EPOCHS).textProperty().set("3");
          training.form().field(Hyperparameter.HIDDEN).textProperty().set("12");
          training.train();
        });
    awaitBaselines(training);
    WindowFixture.run(() -> workbench.offerTuning());
    shoot("offer", language, workbench, scene, WindowTab.RESULTS);
    WindowFixture.run(
        () -> {
          WindowFixture.answerNextDialog(ButtonData.OK_DONE, pane -> {});
          ((TextField) root.lookup("#tuningTrials")).setText("3");
          ((ButtonBase) root.lookup("#startTuning")).fire();
        });
    awaitBaselines(training);
    WindowFixture.run(() -> ((ButtonBase) root.lookup("#showTrials")).fire());
    shoot("tuned", language, workbench, scene, WindowTab.RESULTS, WindowTab.TRAINING);
    WindowFixture.run(() -> ((ButtonBase) root.lookup("#page-study")).fire());
    shoot("study", language, workbench, scene, WindowTab.RESULTS);
    WindowFixture.run(() -> ((ButtonBase) root.lookup("#page-class")).fire());
    shoot("class", language, workbench, scene, WindowTab.RESULTS);
    assertThat(problems).isEmpty();
    files.forEach(CompletableFuture::join);
  }

  private static void awaitBaselines(TrainingViewModel training) {
    WindowFixture.await(
        () ->
            !training.busyProperty().get()
                && training.finished().size() == 3
                && !training.baselinesProperty().get().isEmpty());
  }

  /** The cell of one unit in its backward pass, at a word in the middle. */
  private static void goBackward(Workbench workbench, Parent root) {
    WindowFixture.run(() -> workbench.select(WindowTab.GATES));
    WindowFixture.run(() -> ((ButtonBase) root.lookup(".gates #backwardToggle")).fire());
    WindowFixture.await(
        () -> ((Labeled) root.lookup(".gates #notice")).getText().contains("∂L/∂v"));
    WindowFixture.run(() -> ((Slider) root.lookup(".gates #scrubber")).setValue(2));
  }

  /** A transformer's block at a word in the middle, in the place of the cell; untrained. */
  @SuppressWarnings("unchecked")
  private static void showBlock(Workbench workbench, Parent root) {
    WindowFixture.run(
        () -> {
          ((ButtonBase) root.lookup(".gates #backwardToggle")).fire();
          open(workbench, Architecture.TRANSFORMER, Pooling.LAST);
          ((ComboBox<NetworkKey>) root.lookup(".gates #architectureBox"))
              .setValue(Architecture.TRANSFORMER);
        });
    WindowFixture.await(() -> root.lookup("#cacheSize").getParent().isVisible());
    WindowFixture.run(() -> ((Slider) root.lookup(".gates #scrubber")).setValue(4));
  }

  /** A word's weight in the attention of a network that stands beside one without. */
  private static void setWeight(Workbench workbench, Parent root) {
    String strip = "#attention-gru-attention";
    WindowFixture.run(
        () -> {
          workbench.select(WindowTab.STATES);
          open(workbench, Architecture.GRU, Pooling.ATTENTION);
        });
    WindowFixture.await(() -> root.lookup(strip) != null && root.lookup(strip).isVisible());
    WindowFixture.run(
        () ->
            SetWeights.set(
                workbench.models().states(),
                NetworkKey.of(Architecture.GRU, Pooling.ATTENTION),
                2,
                0.5));
    WindowFixture.await(
        () ->
            workbench.models().states().snapshotProperty().get().models().size() > 3
                && root.lookup("#attention-outcome-gru-attention") != null);
  }

  private static void open(Workbench workbench, Architecture architecture, Pooling pooling) {
    Classifier like = workbench.models().classifiers().newest().get(0);
    Hyperparameters settings = like.hyperparameters().with(h -> h.pooling = pooling);
    NetworkShape shape =
        architecture.shape(
            NetworkSizes.of(like.vocabulary().size(), settings, like.labels().size()));
    workbench
        .models()
        .classifiers()
        .putOpened(
            new Classifier(
                architecture,
                settings,
                like.vocabulary(),
                like.labels(),
                InitialWeights.draw(shape, 1)));
  }

  /** The memory lab, with the parts of one network's gradient and the automaton of another. */
  private static void trainLab(Workbench workbench, Parent root) {
    WindowFixture.run(
        () -> {
          workbench.select(WindowTab.MEMORY);
          ((ButtonBase) root.lookup(".memory #startButton")).fire();
          ((ButtonBase) root.lookup("#parts-lstm")).fire();
        });
    WindowFixture.await(() -> !root.lookup(".memory #startButton").isDisabled());
    WindowFixture.run(() -> ((ButtonBase) root.lookup("#extractButton")).fire());
    WindowFixture.await(() -> ((TextFlow) root.lookup("#tokens")).getChildren().size() > 1);
    WindowFixture.run(() -> ((ButtonBase) root.lookup(".memory #forwardButton")).fire());
  }

  /** Networks are tested once somebody looks at the Errors tab. */
  private static void awaitErrors(Workbench workbench, Parent root) {
    WindowFixture.run(() -> workbench.select(WindowTab.ERRORS));
    WindowFixture.await(
        () -> root.lookup("#scores") instanceof TableView<?> table && !table.getItems().isEmpty());
  }

  /** Cells are read once somebody looks at the Gates tab. */
  private static void awaitGates(Workbench workbench, Parent root) {
    WindowFixture.run(() -> workbench.select(WindowTab.GATES));
    WindowFixture.await(() -> root.lookup(".cell-and-curves").isVisible());
  }

  private static boolean pause(TrainingViewModel training) {
    return WindowFixture.call(
        () -> {
          if (training.busyProperty().get()) {
            training.pauseOrResume();
          }
          return training.busyProperty().get();
        });
  }

  private static boolean isUnderWay(TrainingViewModel training) {
    return training.runsProperty().get().values().stream().anyMatch(run -> run.running() != null);
  }

  /** A scene for the largest size: what is smaller is laid out in its corner. */
  private static Scene scene(Workbench workbench) {
    return WindowFixture.call(
        () -> {
          Scene scene =
              new Scene(workbench.build(() -> {}), LARGEST.getWidth(), LARGEST.getHeight());
          workbench.appearance().follow(scene);
          return scene;
        });
  }

  /** Every tab in the themes; those that are not the first, and states on the way, in one size. */
  private void shoot(String state, String language, Workbench workbench, Scene scene) {
    shoot(state, language, workbench, scene, WindowTab.values());
  }

  private void shoot(
      String state, String language, Workbench workbench, Scene scene, WindowTab... tabs) {
    for (Theme theme : themes(language)) {
      WindowFixture.run(() -> workbench.appearance().themeProperty().set(theme));
      boolean allSizes = theme == Theme.LIGHT || LATE.contains(state);
      // Size after size, since a new size lays out every tab there is.
      for (Dimension2D size : allSizes ? SIZES : List.of(SMALLEST)) {
        WindowFixture.run(() -> scene.getRoot().resize(size.getWidth(), size.getHeight()));
        for (WindowTab tab : tabs) {
          bringForward(workbench, tab);
          shoot(name(tab, state, theme, language, size), scene, tab, size);
        }
      }
    }
  }

  /** The pages of every tab beside the one in front, in every theme. */
  private void shootPages(String language, Workbench workbench, Scene scene) {
    for (WindowTab tab : WindowTab.values()) {
      bringForward(workbench, tab);
      List<ToggleButton> pages = WindowFixture.call(() -> pages(scene.getRoot()));
      for (ToggleButton page : pages.stream().filter(each -> !each.isSelected()).toList()) {
        WindowFixture.run(page::fire);
        WindowFixture.await(window.tasks()::isIdle);
        for (Theme theme : themes(language)) {
          WindowFixture.run(() -> workbench.appearance().themeProperty().set(theme));
          shoot(name(tab, page.getId(), theme, language, SMALLEST), scene, tab, SMALLEST);
        }
      }
    }
  }

  /** The dark theme is the light one in other colours, so that one language shows all of it. */
  private static List<Theme> themes(String language) {
    return Arrays.stream(Theme.values())
        .filter(theme -> theme != Theme.DARK || language.equals("en"))
        .toList();
  }

  /** The buttons of the tab in front that choose its page. */
  private static List<ToggleButton> pages(Parent root) {
    return front(root).lookupAll(".toggle-button").stream()
        .filter(node -> node.getId() != null && node.getId().startsWith("page-"))
        .map(ToggleButton.class::cast)
        .toList();
  }

  private static Node front(Parent root) {
    return ((TabPane) root.lookup(".tab-pane")).getSelectionModel().getSelectedItem().getContent();
  }

  private static String name(
      WindowTab tab, String state, Theme theme, String language, Dimension2D size) {
    return "%s-%s-%s-%s-%.0fx%.0f.png"
        .formatted(tab.id(), state, theme.id(), language, size.getWidth(), size.getHeight());
  }

  private void shoot(String name, Scene scene, WindowTab tab, Dimension2D size) {
    WritableImage picture = picture(name, scene.getRoot(), tab, size);
    files.add(CompletableFuture.runAsync(() -> write(FOLDER.resolve(name), picture), encoders));
  }

  /** A tab that was hidden catches up before its picture is taken. */
  private void bringForward(Workbench workbench, WindowTab tab) {
    WindowFixture.run(() -> workbench.select(tab));
    if (tab == WindowTab.RESULTS || tab == WindowTab.START) {
      WindowFixture.await(window.tasks()::isIdle);
    }
  }

  private static void write(Path file, WritableImage picture) {
    try {
      Files.write(file, Png.encode(picture));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WritableImage picture(String where, Parent root, WindowTab tab, Dimension2D size) {
    WindowFixture.run(
        () -> {
          ((TabPane) root.lookup(".tab-pane")).getSelectionModel().select(tab.ordinal());
          root.resize(size.getWidth(), size.getHeight());
        });
    // Labels that wrap know their height one layout after their width, scroll bars come one later,
    // and columns are fitted once the headings are there.
    for (int i = 0; i < LAYOUTS; i++) {
      WindowFixture.run(() -> layOut(root));
    }
    return WindowFixture.call(
        () -> {
          assertThat(texts(root)).noneMatch(text -> text.startsWith("%"));
          SnapshotParameters whole = new SnapshotParameters();
          whole.setViewport(new Rectangle2D(0, 0, size.getWidth(), size.getHeight()));
          WritableImage picture = root.snapshot(whole, null);
          WindowAudit.problems(root, picture)
              .forEach(problem -> problems.add(where + ": " + problem));
          return picture;
        });
  }

  /** Scrolled contents, too, which the bars of the layout before may have made narrower. */
  private static void layOut(Parent root) {
    root.applyCss();
    for (Node node : front(root).lookupAll(".scroll-pane")) {
      if (node instanceof ScrollPane pane && pane.getContent() instanceof Parent content) {
        content.requestLayout();
      }
    }
    root.layout();
  }

  private static List<String> texts(Node node) {
    List<String> texts = new ArrayList<>();
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      texts.add(labeled.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(texts(child)));
    }
    return texts;
  }
}
