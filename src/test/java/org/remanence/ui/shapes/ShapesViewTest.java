package org.remanence.ui.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.LargeWeights;
import org.remanence.model.SampleModels;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.ui.SavedFiles;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.passport.PassportProbe;
import org.remanence.ui.plot.chart.HistogramPlot;
import org.remanence.ui.plot.heatmap.HeatmapView;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.session.InspectionSession;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tasks.ManualTasks;

class ShapesViewTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final ManualTasks tasks = new ManualTasks();
  private final Classifier network =
      LargeWeights.in(
          SampleModels.of(Architecture.LSTM, SampleModels.hyperparameters(4, 3, true), 7)
              .classifier());
  private InspectedModels networks;
  private InspectionSession session;
  private ShapesViewModel model;

  @BeforeEach
  void open() {
    window.show(
        1024,
        690,
        () -> {
          networks = new InspectedModels();
          session = new InspectionSession(networks, tasks, window::fail);
          model = new ShapesViewModel(session, tasks, window::fail);
          var context = new ViewContext(window.appearance(), new SavedFiles(), new Subscriptions());
          var sources =
              new ModelSources(
                  new ReadOnlyBooleanWrapper(),
                  () -> {},
                  () -> {},
                  () -> {},
                  new SimpleStringProperty(""));
          return new ShapesTab(model, sources).build(context);
        });
    WindowFixture.run(
        () -> {
          networks.put(network);
          session.sentenceProperty().set("le film était bon");
          tasks.runAll();
        });
  }

  @Test
  void everyStageTellsItsShape() {
    assertThat(shape(Stage.TEXT)).startsWith("[3]");
    assertThat(shape(Stage.TOKENS)).startsWith("3 lists of 4, ");
    assertThat(shape(Stage.BATCH)).startsWith("[3, 6]");
    assertThat(shape(Stage.VECTORS)).startsWith("[3, 6, 4]");
    assertThat(shape(Stage.STATES)).startsWith("[3, 6, 3]");
    assertThat(shape(Stage.OUTPUT)).startsWith("[3, 3]");
    assertThat(shape(Stage.SOFTMAX)).startsWith("[3, 3]");
    assertThat(told(Stage.VECTORS))
        .contains("expected ndim=3, found ndim=2. Full shape received: (3, 6)");
  }

  @Test
  void statesAreThoseOfEveryOtherTab() {
    float[][] expected =
        network.inspect("le film était bon").trace().layers().get(0).get(Signal.HIDDEN_STATE);
    assertThat(values("states-1")).isDeepEqualTo(expected);
    assertThat(values("last-states")[0]).containsExactly(expected[3], within(1e-6f));
  }

  @Test
  void weightsAreShownByGateBesideThoseThatTrainingBeganWith() throws IOException {
    networks
        .archive()
        .put(0, SampleModels.of(Architecture.LSTM, network.hyperparameters(), 8).classifier());
    WindowFixture.run(
        () -> {
          model.setShown(true);
          networks.put(network.with(network.weights()));
        });
    press("page-weights");
    List<HeatmapView> gates = figures(".weights-row .heatmap", HeatmapView.class);
    assertThat(gates)
        .extracting(HeatmapView::title)
        .containsExactly(
            "LSTM, weights i, recurrent.0.kernel",
            "LSTM, weights f, recurrent.0.kernel",
            "LSTM, weights c̃, recurrent.0.kernel",
            "LSTM, weights o, recurrent.0.kernel");
    float[][] kernel = network.weights().get("recurrent.0.kernel").rows();
    Passport weight = gates.get(1).choice().orElseThrow().passports().of(1, 2).orElseThrow();
    assertThat(weight.value()).isEqualTo(kernel[2][3 + 1]);
    HistogramPlot histogram = figures(".weights-row .bar-chart", HistogramPlot.class).get(0);
    assertThat(histogram.delimited(',').lines().findFirst().orElseThrow())
        .isEqualTo("from,to,epoch shown,before training (epoch 0)");
    assertThat(histogram.passport().orElseThrow().kind()).isEqualTo(Kind.WEIGHT_SHARE);
  }

  private <F> List<F> figures(String selector, Class<F> type) {
    return WindowFixture.call(
        () ->
            window.stage().getScene().getRoot().lookupAll(selector).stream()
                .map(type::cast)
                .toList());
  }

  @Test
  void allStatesOrTheLastOneLeaveTheLayer() {
    press("everyStateBox");
    assertThat(shape(Stage.OUTPUT)).startsWith("[3, 6, 3]");
    assertThat(shape(Stage.SOFTMAX)).startsWith("[3, 6, 3]");
    assertThat(values("every-state")).isDeepEqualTo(values("states-1"));
    assertThat(table().getItems()).containsExactly(2, 3, 4, 5);
    assertThat(code(Stage.OUTPUT)).contains("y = h1");
    press("everyStateBox");
    assertThat(code(Stage.OUTPUT)).contains("y = keras.layers.LSTM(3)(v)");
  }

  @Test
  void aNetworkThatTagsWordsTakesAllStatesAndAnswersEach() {
    Classifier tagger = SampleModels.tagger(Architecture.LSTM).classifier();
    WindowFixture.run(
        () -> {
          networks.put(tagger);
          tasks.runAll();
        });
    assertThat(node(ButtonBase.class, "everyStateBox").isDisabled()).isTrue();
    WindowFixture.run(
        () -> {
          model.change(options -> options.withEveryState(false));
          tasks.runAll();
        });
    assertThat(shape(Stage.OUTPUT)).matches("\\[3, \\d+, \\d+\\].*");
    assertThat(told(Stage.SOFTMAX)).isEqualTo(Messages.text("shapes.softmax.tags"));
    float[][] tags = tagger.inspect("le film était bon").trace().tokenProbabilities();
    List<Integer> steps = List.copyOf(table().getItems());
    assertThat(steps).hasSameSizeAs(tags);
    for (int t = 0; t < tags.length; t++) {
      assertThat(model.runProperty().get().trace().stepProbabilities()[0][steps.get(t)])
          .containsExactly(tags[t], within(1e-6f));
    }
    press("anotherLayerBox");
    assertThat(shape(Stage.SOFTMAX)).matches("\\[3, \\d+, 3\\].*");
  }

  @Test
  void whatTheNetworkWasNotTrainedWithIsSaid() {
    assertThat(node(Label.class, "untrained").isVisible()).isFalse();
    press("anotherLayerBox");
    assertThat(node(Label.class, "untrained").getText())
        .contains("recurrent.1.kernel")
        .doesNotContain("recurrent.0.kernel");
    assertThat(shape(Stage.STATES).lines()).hasSize(2);
    assertThat(values("states-2")).hasDimensions(4, 3);
    press("bothDirectionsBox");
    assertThat(shape(Stage.OUTPUT)).startsWith("[3, 6]");
    assertThat(node(Label.class, "untrained").getText()).contains("recurrent.0.backward.kernel");
    press("asTrainedButton");
    assertThat(node(Label.class, "untrained").isVisible()).isFalse();
    assertThat(node(ButtonBase.class, "anotherLayerBox").isVisible()).isTrue();
    assertThat(shape(Stage.OUTPUT)).startsWith("[3, 3]");
  }

  @Test
  void paddingIsShownOnDemandAndReadWithoutAMask() {
    float[][] masked = values("states-1");
    press("paddingBox");
    float[][] all = values("states-1");
    assertThat(all).hasDimensions(6, 3);
    assertThat(all[0]).as("a masked step in front").containsOnly(0f);
    press("maskBox");
    float[][] read = values("states-1");
    assertThat(read[0]).doesNotContain(0f);
    assertThat(read[5]).isNotEqualTo(masked[3]);
    press("behindButton");
    press("maskBox");
    assertThat(values("states-1")[5]).as("a masked step behind").isEqualTo(values("states-1")[3]);
    assertThat(values("last-states")[0]).containsExactly(masked[3], within(1e-6f));
  }

  @Test
  void theSentenceChosenIsShown() {
    press("row-2");
    assertThat(model.rowProperty().get()).isOne();
    assertThat(values("vectors"))
        .hasNumberOfRows(model.runProperty().get().encoded().get(1).ids().length);
  }

  @Test
  void everyNumberCanBeAsked() {
    Passport state = PassportProbe.byKey(node(HeatmapView.class, "states-1")).orElseThrow();
    assertThat(state.kind()).isEqualTo(Kind.PADDED_STATE);
    assertThat(state.value()).isEqualTo((double) values("states-1")[0][0]);
    Passport vector = PassportProbe.byKey(node(HeatmapView.class, "vectors")).orElseThrow();
    assertThat(vector.value()).isEqualTo((double) values("vectors")[0][0]);
    Passport last = PassportProbe.byKey(node(HeatmapView.class, "last-states")).orElseThrow();
    assertThat(last.value()).isEqualTo((double) values("last-states")[0][0]);
    List<Passport> probabilities = PassportProbe.ofRow(table(), 1);
    assertThat(probabilities).hasSize(3);
    assertThat(probabilities.get(2).value())
        .isEqualTo((double) model.runProperty().get().trace().probabilities()[1][2]);
  }

  @Test
  void typingIsFollowedInFrontOnly() {
    WindowFixture.run(
        () -> {
          node(TextField.class, "sentence").setText("bon");
          tasks.runAll();
        });
    assertThat(values("states-1")).hasNumberOfRows(1);
    WindowFixture.run(
        () -> {
          model.setShown(false);
          node(TextField.class, "sentence").setText("bon film");
        });
    assertThat(tasks.waiting()).isZero();
    WindowFixture.run(
        () -> {
          model.setShown(true);
          tasks.runAll();
        });
    assertThat(values("states-1")).hasNumberOfRows(2);
  }

  @Test
  @SuppressWarnings("unchecked") // The view makes it so.
  void anotherNetworkIsReadAsSoonAsItIsChosen() {
    Classifier gru =
        SampleModels.of(Architecture.GRU, SampleModels.hyperparameters(4, 3, true), 7).classifier();
    WindowFixture.run(
        () -> {
          networks.put(gru);
          tasks.runAll();
          node(ComboBox.class, "architectureBox").setValue(Architecture.GRU);
          tasks.runAll();
        });
    assertThat(model.runProperty().get().classifier()).isSameAs(gru);
    assertThat(code(Stage.OUTPUT)).contains("y = keras.layers.GRU(3)(v)");
  }

  @Test
  void withoutWordsThereIsNothingToSeeAndNothingBreaks() {
    WindowFixture.run(
        () -> {
          node(TextField.class, "sentence").setText("");
          tasks.runAll();
        });
    assertThat(shape(Stage.TOKENS)).startsWith("3 lists of 0, ");
    assertThat(node(HeatmapView.class, "states-1").isBlank()).isTrue();
    press("everyStateBox");
    assertThat(table().getItems()).isEmpty();
  }

  private void press(String id) {
    WindowFixture.run(
        () -> {
          node(ButtonBase.class, id).fire();
          tasks.runAll();
        });
  }

  private float[][] values(String id) {
    return WindowFixture.call(() -> node(HeatmapView.class, id).matrixProperty().get().values());
  }

  private String shape(Stage stage) {
    return node(Label.class, "shape-" + stage.id()).getText();
  }

  private String told(Stage stage) {
    return text(stage, ".hint");
  }

  private String code(Stage stage) {
    return text(stage, ".shapes-keras");
  }

  private String text(Stage stage, String selector) {
    return WindowFixture.call(
        () -> ((Label) node(Node.class, "stage-" + stage.id()).lookup(selector)).getText());
  }

  @SuppressWarnings("unchecked") // The view makes it so.
  private TableView<Integer> table() {
    return node(TableView.class, "probabilities");
  }

  private <N extends Node> N node(Class<N> type, String id) {
    return WindowFixture.call(
        () -> type.cast(window.stage().getScene().getRoot().lookup("#" + id)));
  }
}
