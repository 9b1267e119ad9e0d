package org.remanence.ui.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.Attribution;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.shipped.ShippedModels;
import org.remanence.ui.SavedFiles;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.plot.color.ColorScale;
import org.remanence.ui.plot.heatmap.HeatmapView;
import org.remanence.ui.plot.token.TokenAxis;
import org.remanence.ui.plot.token.TokenBars;
import org.remanence.ui.plot.token.TokenCurve;
import org.remanence.ui.plot.token.TokenLines;
import org.remanence.ui.plot.token.TokenMatrix;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.ViewContext;

class StatesViewTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
  private static List<Classifier> trained;

  private final InspectedModels classifiers = new InspectedModels();
  private final ReadOnlyBooleanWrapper training = new ReadOnlyBooleanWrapper();
  private final List<String> asked = new ArrayList<>();
  private final SavedFiles files = new SavedFiles();
  private StatesViewModel model;

  @BeforeAll
  static void train() throws IOException {
    trained = TrainedNetworks.on("reviews-en");
  }

  @BeforeEach
  void open() {
    window.show(
        1024,
        700,
        () -> {
          model = StatesWindow.model(window, classifiers);
          return view();
        });
  }

  @Test
  void untilSomethingIsTrainedOneButtonTrains() throws IOException {
    assertThat(shown("#empty")).isTrue();
    assertThat(shown("#content")).isFalse();
    window.shoot("hidden-states-empty");
    WindowFixture.run(() -> node(Button.class, "#trainButton").fire());
    assertThat(asked).containsExactly("train");
    WindowFixture.run(() -> training.set(true));
    assertThat(node(Label.class, "#emptyText").getText())
        .isEqualTo(Messages.text("states.empty.training"));
    assertThat(node(Button.class, "#trainButton").isDisabled()).isTrue();
    putAll();
    assertThat(shown("#empty")).isFalse();
    assertThat(shown("#content")).isTrue();
  }

  /** In a window of 1280 × 800 the tabs and the title take about a hundred pixels. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void threeNetworksAndTheHintFitIntoASmallScreen(String language) {
    Messages.use(Locale.forLanguageTag(language));
    window.show(1280, 692, this::view);
    WindowFixture.run(
        () ->
            trained.stream()
                .filter(each -> ShippedModels.ARCHITECTURES.contains(each.architecture()))
                .forEach(classifiers::put));
    write("The pancakes were superb although my waiter was rude.");
    Label hint = node(Label.class, "#help");
    WindowFixture.await(() -> hint.getHeight() >= hint.prefHeight(hint.getWidth()));
    ScrollPane pane = node(ScrollPane.class, ".heatmaps .scroll-pane");
    assertThat(pane.getContent().getLayoutBounds().getHeight())
        .isLessThanOrEqualTo(pane.getViewportBounds().getHeight() + 1);
  }

  @Test
  void whatIsBelowTheWindowsEdgeCanBeScrolledTo() {
    putAll();
    ScrollPane pane =
        WindowFixture.call(
            () -> (ScrollPane) window.stage().getScene().lookup(".heatmaps .scroll-pane"));
    for (int height = 760; height > 360; height -= 20) {
      double wanted = height;
      WindowFixture.run(() -> window.stage().setHeight(wanted));
      WindowFixture.await(() -> window.stage().getScene().getHeight() <= wanted);
      WindowFixture.await(
          () -> {
            boolean whole =
                pane.getContent().getLayoutBounds().getHeight()
                    <= pane.getViewportBounds().getHeight() + 1;
            return whole != isBarShown(pane);
          });
    }
  }

  private static boolean isBarShown(ScrollPane pane) {
    return pane.lookupAll(".scroll-bar").stream()
        .map(ScrollBar.class::cast)
        .anyMatch(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible());
  }

  @Test
  void everyHeatmapHasTheColorsOfTheEnginesTrace() {
    putAll();
    write("the actors are good, but the film is boring");
    for (Classifier classifier : trained) {
      Inspection inspection = classifier.inspect("the actors are good, but the film is boring");
      ModelStates states = model.snapshotProperty().get().models().get(trained.indexOf(classifier));
      assertColors(
          heatmap(classifier.architecture()),
          inspection.trace().layers().get(model.layer(states)).get(Signal.HIDDEN_STATE),
          ColorScale.signed(1, false));
    }
  }

  @Test
  void gatesHaveTheirOwnColorsAndAMissingOneIsTold() {
    putAll();
    write("the film is good");
    WindowFixture.run(() -> model.signalProperty().set(Signal.FORGET_GATE));
    assertColors(
        heatmap(Architecture.LSTM),
        trained.get(1).inspect("the film is good").trace().layers().get(0).get(Signal.FORGET_GATE),
        ColorScale.gate(false));
    assertThat(heatmap(Architecture.RNN).getAccessibleText())
        .isEqualTo("RNN has no forget gate f.");
  }

  @Test
  void theOtherDirectionCanBeChosen() {
    putAll();
    write("the film is good");
    WindowFixture.run(() -> node(ComboBox.class, "#layers-bilstm").getSelectionModel().select(1));
    assertColors(
        heatmap(Architecture.BIDIRECTIONAL_LSTM),
        trained
            .get(Architecture.BIDIRECTIONAL_LSTM.ordinal())
            .inspect("the film is good")
            .trace()
            .layers()
            .get(1)
            .get(Signal.HIDDEN_STATE),
        ColorScale.signed(1, false));
  }

  @Test
  void predictionsAreTheEngines() {
    putAll();
    write("the food was bad");
    for (Classifier classifier : trained) {
      Inspection inspection = classifier.inspect("the food was bad");
      int best = inspection.predicted();
      String share = NumberText.probability(inspection.trace().probabilities()[best]);
      assertThat(node(Label.class, "#verdict-" + classifier.architecture().id()).getText())
          .isEqualTo(inspection.labels().get(best) + " · " + share);
    }
  }

  @Test
  void aTokenIsHighlightedInAllPlots() {
    putAll();
    write("the film is good");
    WindowFixture.run(() -> heatmap(Architecture.GRU).highlightedTokenProperty().set(2));
    assertThat(node(TokenAxis.class, "#axis").highlightedTokenProperty().get()).isEqualTo(2);
    assertThat(node(TokenBars.class, "#norms-rnn").highlightedTokenProperty().get()).isEqualTo(2);
    assertThat(heatmap(Architecture.STACKED_LSTM).highlightedTokenProperty().get()).isEqualTo(2);
  }

  @Test
  void unknownWordsAreMarkedAndNamed() {
    putAll();
    write("the film is zut");
    assertThat(node(Label.class, "#notes").getText())
        .startsWith("Not in the vocabulary, read as “unknown”: zut.");
    List<String> marked =
        WindowFixture.call(
            () ->
                window.stage().getScene().getRoot().lookupAll(".token").stream()
                    .filter(label -> label.getPseudoClassStates().contains(UNKNOWN))
                    .map(label -> ((Label) label).getText())
                    .toList());
    assertThat(marked).containsExactly("zut");
  }

  @Test
  void noTextAndOtherScripts() throws IOException {
    putAll();
    write("");
    assertThat(heatmap(Architecture.LSTM).getAccessibleText())
        .isEqualTo(Messages.text("states.no-tokens"));
    assertThat(node(Label.class, "#verdict-lstm").getText()).isEqualTo("no prediction");
    window.shoot("hidden-states-no-text");
    write("הסרט טוב 🙂 the film");
    assertThat(model.snapshotProperty().get().tokens())
        .containsExactly("הסרט", "טוב", "🙂", "the", "film");
    assertThat(heatmap(Architecture.LSTM).getAccessibleText()).contains("5 tokens × 64 units");
    window.shoot("hidden-states-other-scripts");
  }

  @Test
  void cellStatesGatesAndLongSentences() throws IOException {
    putAll();
    write("The room was clean and the staff were friendly, but the food was zut and cold.");
    WindowFixture.run(
        () -> {
          model.signalProperty().set(Signal.CELL_STATE);
          model.highlightedTokenProperty().set(9);
        });
    window.shoot("hidden-states-cell-state");
    WindowFixture.run(() -> model.signalProperty().set(Signal.UPDATE_GATE));
    window.shoot("hidden-states-update-gate");
    write("one two three four five six seven eight nine ten ".repeat(4));
    window.shoot("hidden-states-long");
    assertThat(node(Label.class, "#notes").getText()).contains("first 10 words");
  }

  @Test
  void contributionsAreTheEnginesAndUpToTheLargestOfAllNetworks() throws IOException {
    putAll();
    write("the actors are good, but the film is boring");
    WindowFixture.run(
        () -> {
          model.plots().add(RowPlot.GRADIENT);
          model.plots().add(RowPlot.LEAVE_ONE_OUT);
        });
    WindowFixture.await(
        () -> model.snapshotProperty().get().models().get(0).attribution().isPresent());
    WindowFixture.run(() -> model.togglePin(3));
    for (Classifier classifier : trained) {
      Inspection inspection = classifier.inspect("the actors are good, but the film is boring");
      Attribution expected = classifier.attribute(inspection, 1);
      ModelStates states = model.snapshotProperty().get().models().get(trained.indexOf(classifier));
      assertThat(states.contributions(RowPlot.LEAVE_ONE_OUT)).isEqualTo(expected.leaveOneOut());
      TokenBars bars = node(TokenBars.class, "#gradient-" + classifier.architecture().id());
      assertThat(bars.isVisible()).isTrue();
      assertThat(bars.getAccessibleText())
          .contains(
              "boring · grad × x positive = " + NumberText.value(expected.gradientTimesInput()[8]));
    }
    window.shoot("hidden-states-contributions");
  }

  @Test
  void aSwappedWordIsComparedWithWhatWasThere() throws IOException {
    putAll();
    write("the film is good");
    WindowFixture.run(() -> model.comparison().swap(3, "boring"));
    WindowFixture.await(
        () ->
            model.snapshotProperty().get().tokens().equals(List.of("the", "film", "is", "boring")));
    assertThat(node(TextField.class, "#sentence").getText()).isEqualTo("the film is boring");
    Inspection before = trained.get(1).inspect("the film is good");
    String share = NumberText.probability(before.trace().probabilities()[before.predicted()]);
    assertThat(node(Label.class, "#before-lstm").getText())
        .isEqualTo("before: " + before.labels().get(before.predicted()) + " · " + share);
    window.shoot("hidden-states-swapped");
    WindowFixture.run(() -> node(Hyperlink.class, "#swapBackLink").fire());
    assertThat(node(TextField.class, "#sentence").getText()).isEqualTo("the film is good");
    assertThat(shown("#comparison")).isFalse();
  }

  @Test
  void oneWordMayBecomeTwoAndIsComparedAtTheWordsThatStay() throws IOException {
    putAll();
    write("the film is good");
    WindowFixture.run(() -> model.comparison().swap(3, "not good"));
    WindowFixture.await(() -> model.snapshotProperty().get().tokens().size() == 5);
    assertThat(node(TextField.class, "#sentence").getText()).isEqualTo("the film is not good");
    Inspection before = trained.get(1).inspect("the film is good");
    float[][] prefixes = trained.get(1).prefixProbabilities(before);
    double[] dashed = node(TokenCurve.class, "#prefixes-lstm").table().values().get(1);
    assertThat(dashed)
        .containsExactly(
            prefixes[0][1], prefixes[1][1], prefixes[2][1], Double.NaN, prefixes[3][1]);
  }

  @Test
  void aPinnedSentenceIsWhatTheNextIsComparedWith() throws IOException {
    putAll();
    write("the film is good");
    WindowFixture.run(() -> node(Button.class, "#pinButton").fire());
    write("the film is not very good");
    assertThat(node(Label.class, "#comparedWith").getText()).contains("the film is good");
    WindowFixture.run(() -> node(CheckBox.class, "#differenceBox").fire());
    TokenMatrix shown = onFx(() -> heatmap(Architecture.GRU).matrixProperty().get());
    float[][] earlier = hidden("the film is good");
    float[][] now = hidden("the film is not very good");
    assertThat(shown.title()).contains("difference");
    assertThat(shown.values()[2][5]).isEqualTo(now[2][5] - earlier[2][5]);
    assertThat(shown.values()[5][5]).isEqualTo(now[5][5] - earlier[3][5]);
    assertThat(shown.values()[3][5]).isNaN();
    window.shoot("hidden-states-difference");
    WindowFixture.run(() -> node(Hyperlink.class, "#endComparisonLink").fire());
    assertThat(onFx(() -> heatmap(Architecture.GRU).matrixProperty().get()).values())
        .isDeepEqualTo(now);
  }

  private static float[][] hidden(String sentence) {
    return trained.get(2).inspect(sentence).trace().layers().get(0).get(Signal.HIDDEN_STATE);
  }

  @Test
  void aPinnedWordIsSetOffAgainWhenThePointerLeaves() {
    putAll();
    write("the film is good");
    TokenBars bars = node(TokenBars.class, "#norms-gru");
    WindowFixture.run(
        () -> {
          model.highlightedTokenProperty().set(1);
          bars.fireEvent(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.P, false, false, false, false));
          bars.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
        });
    assertThat(model.highlightedTokenProperty().get()).isEqualTo(2);
    WindowFixture.run(() -> bars.getOnMouseExited().handle(null));
    assertThat(model.highlightedTokenProperty().get()).isEqualTo(1);
    write("the");
    assertThat(model.pinnedTokenProperty().get()).isEqualTo(-1);
  }

  @Test
  void unitsInAnotherOrderKeepTheirNumbers() {
    putAll();
    write("the film is good");
    WindowFixture.run(() -> model.orderProperty().set(UnitOrder.LIKENESS));
    TokenMatrix matrix = onFx(() -> heatmap(Architecture.GRU).matrixProperty().get());
    float[][] values =
        trained.get(2).inspect("the film is good").trace().layers().get(0).get(Signal.HIDDEN_STATE);
    int[] order = UnitOrder.LIKENESS.of(values);
    assertThat(matrix.units()).isEqualTo(order);
    assertThat(matrix.values()[3][0]).isEqualTo(values[3][order[0]]);
  }

  @Test
  void aPinnedUnitIsALineAndAClickUnpinsIt() {
    putAll();
    write("the film is good");
    WindowFixture.run(() -> model.togglePin(5));
    assertThat(shown("#pinned-lstm")).isTrue();
    float[][] values =
        trained.get(1).inspect("the film is good").trace().layers().get(0).get(Signal.HIDDEN_STATE);
    assertThat(node(TokenLines.class, "#pinned-lstm").getAccessibleText())
        .endsWith("good · unit 5 = " + NumberText.value(values[3][5]));
    WindowFixture.run(() -> model.togglePin(5));
    assertThat(shown("#pinned-lstm")).isFalse();
  }

  private Parent view() {
    return new StatesView(
            model,
            new ViewContext(window.appearance(), files, new Subscriptions()),
            new ModelSources(
                training,
                () -> asked.add("train"),
                () -> asked.add("open"),
                () -> asked.add("shipped"),
                new SimpleStringProperty("")))
        .build();
  }

  private void putAll() {
    WindowFixture.run(() -> trained.forEach(classifiers::put));
    WindowFixture.await(() -> model.snapshotProperty().get().models().size() == trained.size());
  }

  /** Writes into the text field and waits for the answer. */
  private void write(String text) {
    List<String> tokens =
        trained.get(0).inspect(text).tokens().stream().map(Inspection.Token::text).toList();
    WindowFixture.run(() -> node(TextField.class, "#sentence").setText(text));
    WindowFixture.await(() -> model.snapshotProperty().get().tokens().equals(tokens));
  }

  private void assertColors(HeatmapView heatmap, float[][] values, ColorScale scale) {
    PixelReader pixels = onFx(() -> heatmap.snapshot(null, null).getPixelReader());
    javafx.geometry.Insets insets = heatmap.getInsets();
    double width = heatmap.getWidth() - insets.getLeft() - insets.getRight();
    double left = insets.getLeft() + heatmap.getLayoutX() - heatmap.getBoundsInParent().getMinX();
    double top = heatmap.getLayoutY() - heatmap.getBoundsInParent().getMinY();
    int units = values[0].length;
    for (int t = 0; t < values.length; t++) {
      for (int unit = 0; unit < units; unit++) {
        int x = (int) (left + (t + 0.5) / values.length * width);
        // Of a cell taller than a pixel some pixel is wholly its own; a shorter one has the mean.
        int y = (int) ((unit + 0.5) * heatmap.getHeight() / units);
        if (heatmap.getHeight() >= 2 * units) {
          assertThat(pixels.getArgb(x, (int) (top + y)))
              .as("%s, token %d, unit %d", heatmap.getId(), t, unit)
              .isEqualTo(scale.argb(values[t][unit]));
        }
      }
    }
    assertThat(heatmap.matrixProperty().get().values()).isDeepEqualTo(values);
  }

  private HeatmapView heatmap(Architecture architecture) {
    return node(HeatmapView.class, "#heatmap-" + architecture.id());
  }

  private boolean shown(String selector) {
    return onFx(() -> window.stage().getScene().getRoot().lookup(selector).isVisible());
  }

  private <T> T node(Class<T> type, String selector) {
    return onFx(() -> type.cast(window.stage().getScene().getRoot().lookup(selector)));
  }

  private <T> T onFx(Supplier<T> action) {
    return WindowFixture.call(
        () -> {
          window.stage().getScene().getRoot().applyCss();
          window.stage().getScene().getRoot().layout();
          return action.get();
        });
  }
}
