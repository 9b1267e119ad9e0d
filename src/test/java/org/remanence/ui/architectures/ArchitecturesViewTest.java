package org.remanence.ui.architectures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.engine.tensor.ParameterPart;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.NetworkCosts;
import org.remanence.model.NetworkSizes;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.study.GradientFlow;
import org.remanence.study.RecallMeasurement;
import org.remanence.study.RecallMeasurement.Budget;
import org.remanence.study.RecallTask;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.passport.PassportProbe;
import org.remanence.ui.plot.chart.BarPlot;
import org.remanence.ui.plot.chart.LineData;
import org.remanence.ui.plot.chart.LinePlot;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.Theme;
import org.remanence.ui.tab.ViewContext;
import org.remanence.ui.tasks.ManualTasks;

class ArchitecturesViewTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  private final ManualTasks tasks = new ManualTasks();
  private final SimpleBooleanProperty trainings = new SimpleBooleanProperty();
  private ArchitecturesViewModel model;
  private Scene scene;

  @BeforeEach
  void open() {
    WindowFixture.run(this::build);
  }

  private void build() {
    model = new ArchitecturesViewModel(tasks, trainings, window.settings(), window::fail);
    FileDialogs files = new FileDialogs(() -> null, window.settings(), tasks);
    scene =
        new Scene(
            new ArchitecturesView(
                    model, new ViewContext(window.appearance(), files, new Subscriptions()))
                .build(),
            1200,
            800);
    scene.snapshot(null);
  }

  @Test
  void rowsFollowTheSizesAndTheFilter() {
    assertThat(table().getItems())
        .extracting(NetworkCosts::total)
        .containsExactly(
            129_570L, 217_506L, 188_578L, 335_010L, 349_090L, 126_114L, 139_042L, 159_138L,
            315_426L);
    type("hidden", "64");
    WindowFixture.run(() -> node(CheckBox.class, "show-bilstm").fire());
    assertThat(table().getItems())
        .extracting(NetworkCosts::architecture)
        .containsExactly(
            Architecture.RNN,
            Architecture.LSTM,
            Architecture.GRU,
            Architecture.STACKED_LSTM,
            Architecture.MIN_GRU,
            Architecture.MIN_LSTM,
            Architecture.STACKED_MIN_GRU,
            Architecture.TRANSFORMER);
    assertThat(table().getItems().get(1).total())
        .isEqualTo(Architecture.LSTM.shape(1000, 100, 64, 2).parameters());
    assertThat(texts()).contains("RNN: 110,690 parameters", "Kernels W: E·H = 100 × 64 = 6,400");
    WindowFixture.run(() -> table().getSelectionModel().select(1));
    assertThat(texts())
        .contains("Recurrent kernels U: 4·H² = 4 × 64² = 16,384")
        .noneMatch(text -> text.startsWith("Multiply-adds per text"));
    WindowFixture.run(() -> table().getSelectionModel().select(7));
    assertThat(texts())
        .contains(
            "Block: E·H + P·H + 4·H·D + 3·D + 8·H² + 12·H = 100 × 64 + 30 × 64 + 4 × 64 × 64 + 3 ×"
                + " 64 + 8 × 64² + 12 × 64 = 58,432",
            "Multiply-adds per text: 1,726,080 of T = 30 words; of 300 words 22,444,800, 13 times"
                + " as many")
        .noneMatch(text -> text.startsWith("Recurrent kernels U:"));
  }

  @Test
  void everyCostSaysHowItWasCounted() {
    showStage();
    type("hidden", "64");
    NetworkCosts gru = table().getItems().get(2);
    List<Passport> row = PassportProbe.ofRow(table(), 2);
    assertThat(row)
        .extracting(Passport::value)
        .startsWith(
            (double) gru.total(), (double) gru.parameters().get(ParameterPart.EMBEDDING).value())
        .endsWith((double) gru.multiplyAdds().value(), (double) gru.bytes().value());
    assertThat(row).hasSize(3 + ParameterPart.WITHOUT_POOLING.size());
  }

  @Test
  void aSizeThatIsNotAllowedIsSaidAndNothingIsCounted() {
    type("classes", "1");
    assertThat(texts()).contains("Classes C: a whole number from 2 to 1,000.");
    assertThat(table().getItems()).isEmpty();
    type("classes", "1 000");
    assertThat(table().getItems()).hasSize(9);
    type("hidden", "1.5");
    assertThat(texts()).contains("Hidden units H: a whole number from 1 to 4,096.");
    assertThat(table().getItems()).isEmpty();
  }

  @Test
  void sizesAreRememberedAndTakenFromATraining() {
    type("embedding", "50");
    window.readSettingsAgain();
    WindowFixture.run(this::build);
    assertThat(node(TextField.class, "size-embedding").getText()).isEqualTo("50");
    assertThat(texts()).contains("Sizes of your own.");
    WindowFixture.run(() -> model.trained(sizes(34)));
    assertThat(node(TextField.class, "size-embedding").getText()).isEqualTo("50");
    WindowFixture.run(() -> node(ButtonBase.class, "takeSizes").fire());
    assertThat(node(TextField.class, "size-hidden").getText()).isEqualTo("34");
    assertThat(node(TextField.class, "size-embedding").getText()).isEqualTo("12");
  }

  @Test
  void sizesFollowTheNetworksUntilOthersAreTyped() {
    assertThat(texts()).contains("Example sizes: nothing is trained or opened yet.");
    WindowFixture.run(() -> model.trained(sizes(34)));
    assertThat(texts()).contains("As in Training: the networks there have these sizes.");
    assertThat(table().getItems().get(0).total())
        .isEqualTo(Architecture.RNN.shape(345, 12, 34, 3).parameters());
    WindowFixture.run(() -> model.trained(sizes(56)));
    assertThat(node(TextField.class, "size-hidden").getText()).isEqualTo("56");
    type("hidden", "7");
    WindowFixture.run(() -> model.trained(sizes(34)));
    assertThat(node(TextField.class, "size-hidden").getText()).isEqualTo("7");
    WindowFixture.run(() -> node(ButtonBase.class, "exampleSizes").fire());
    assertThat(node(TextField.class, "size-vocabulary").getText()).isEqualTo("1000");
    assertThat(table().getItems().get(0).total()).isEqualTo(129_570);
  }

  private static TrainingSizes sizes(int hidden) {
    return new TrainingSizes(new NetworkSizes(345, 12, hidden, 3), 30, 16, 800);
  }

  @Test
  void theTableCanBeCopiedAsItStands() {
    WindowFixture.run(
        () -> {
          for (Architecture architecture : Architecture.values()) {
            model.shown(architecture).set(architecture == Architecture.GRU);
          }
        });
    CostTable costs = WindowFixture.call(() -> new CostTable(new TableView<>(), model, null));
    WindowFixture.run(() -> costs.show(model.costsProperty().get()));
    assertThat(costs.delimited(','))
        .isEqualTo(
            """
            architecture,parameters,embedding,kernel,recurrent_kernel,bias,block,dense,\
            multiply_adds_per_token,bytes_per_text,seconds_per_epoch
            gru,188578,100000,38400,49152,768,0,258,87552,92160,
            """);
  }

  @Test
  void secondsAreThoseMeasuredAtTheseSizes() {
    smallSizes();
    press("page-costs");
    WindowFixture.run(() -> measureButton().fire());
    assertThat(model.speed().runningProperty().get()).isTrue();
    tasks.runAll();
    assertThat(model.speedIsCurrent()).isTrue();
    double step =
        model.speed().resultProperty().get().of(Architecture.LSTM).orElseThrow().secondsPerStep();
    assertThat(texts()).anyMatch(text -> text.startsWith("Measured ") && text.contains("H = 8"));
    CostTable costs = WindowFixture.call(() -> new CostTable(new TableView<>(), model, null));
    WindowFixture.run(() -> costs.show(model.costsProperty().get()));
    String lstm = costs.delimited(',').lines().filter(l -> l.startsWith("lstm")).findFirst().get();
    assertThat(Double.parseDouble(lstm.substring(lstm.lastIndexOf(',') + 1))).isEqualTo(step * 250);
    type("hidden", "9");
    assertThat(model.speedIsCurrent()).isFalse();
    assertThat(texts()).anyMatch(text -> text.startsWith("The sizes have changed"));
  }

  @Test
  void aMeasurementCanBeEndedAndSaysWhyItWaits() {
    smallSizes();
    WindowFixture.run(() -> trainings.set(true));
    WindowFixture.run(() -> measureButton().fire());
    assertThat(texts()).contains("Waits until the training is over.");
    WindowFixture.run(() -> measureButton().fire());
    tasks.runAll();
    assertThat(model.speed().runningProperty().get()).isFalse();
    assertThat(model.speed().resultProperty().get()).isNull();
  }

  @ParameterizedTest
  @EnumSource(Aspect.class)
  void everyCellUnfoldsAndFolds(Aspect aspect) {
    smallSizes();
    for (Architecture architecture : ArchitecturesViewModel.CELLS) {
      String id = "why-" + aspect.id() + "-" + architecture.id();
      press(id);
      String why = new AspectTexts(model).why(aspect, architecture);
      assertThat(texts()).contains(why);
      press(id);
      assertThat(texts()).doesNotContain(why);
    }
  }

  @Test
  void theGradientFigureTellsWhatWasMeasured() {
    press("why-gradient-lstm");
    WindowFixture.run(() -> measureInFigure().fire());
    tasks.runAll();
    press("situation-keeping_gates");
    double left =
        model.gradients().resultProperty().get().stream()
            .filter(d -> d.situation().name().equals("KEEPING_GATES"))
            .filter(d -> d.cell().name().equals("GRU"))
            .findFirst()
            .orElseThrow()
            .norm(GradientFlow.Part.WHOLE, 30);
    assertThat(texts()).anyMatch(text -> text.contains("GRU " + Quantities.remaining(left)));
    assertThat(texts()).doesNotContain("LSTM ∂c(T)/∂c(t)");
    press("gradient-parts");
    assertThat(texts())
        .contains("LSTM ∂c(T)/∂c(t)", "LSTM ∂h(T)/∂h(t)", "LSTM ∂h(T)/∂c(t)", "LSTM ∂c(T)/∂h(t)");
    LineData alone =
        GradientFigure.data(
            model.gradients().resultProperty().get().stream()
                .filter(d -> d.situation().name().equals("FRESH"))
                .toList(),
            true);
    assertThat(alone.series())
        .hasSize(GradientFlow.Part.values().length)
        .allMatch(line -> line.line().name().startsWith("LSTM"));
  }

  @Test
  void timesAndGradientsHavePassports() {
    showStage();
    smallSizes();
    press("page-costs");
    WindowFixture.run(() -> measureButton().fire());
    WindowFixture.run(tasks::runAll);
    double rnn =
        model.speed().resultProperty().get().of(Architecture.RNN).orElseThrow().secondsPerStep();
    Passport epoch = PassportProbe.byKey(node(BarPlot.class, "secondsChart")).orElseThrow();
    assertThat(epoch.value()).isEqualTo(rnn * 250);
    assertThat(epoch.program()).isEmpty();
    assertThat(epoch.inputs()).hasSize(2);
    press("page-cells");
    press("why-gradient-lstm");
    WindowFixture.run(() -> measureInFigure().fire());
    WindowFixture.run(tasks::runAll);
    GradientFlow.Decay first = model.gradients().resultProperty().get().get(0);
    Passport gradient = PassportProbe.byKey(chart(LinePlot.class)).orElseThrow();
    assertThat(gradient.kind()).isEqualTo(Kind.GRADIENT_FLOW);
    assertThat(gradient.value()).isEqualTo(first.norm(GradientFlow.Part.WHOLE, 0));
  }

  /** Menus and side windows need one. */
  private void showStage() {
    WindowFixture.run(
        () -> {
          Stage stage = new Stage();
          stage.setScene(scene);
          stage.show();
        });
  }

  /** The one that is shown and answers to keys. */
  private Node chart(Class<? extends Node> type) {
    return WindowFixture.call(
        () ->
            scene.getRoot().lookupAll(".bar-chart").stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow());
  }

  @Test
  void aCellThatDidNotLearnTheTaskIsSaidInWordsAndHasNoCurve() {
    RecallMeasurement failed = recall(Architecture.RNN, 300, 250);
    RecallMeasurement learnt = recall(Architecture.LSTM, 1000, 900);
    LineData data = RecallFigure.data(List.of(failed, learnt), "title");
    assertThat(data.series()).hasSize(1);
    assertThat(data.series().get(0).line().name()).isEqualTo("LSTM");
    assertThat(data.series().get(0).ranges()).hasSize(RecallTask.DISTANCES.size());
    Budget one = new Budget(List.of(7L), List.of(3e-3), 1200);
    assertThat(RecallTexts.outcome(failed, one))
        .startsWith("RNN: did not learn the task with this budget")
        .contains("7 (rate 0.003, 1,200 steps, 30.0% without noise)");
    assertThat(RecallTexts.outcome(learnt, one))
        .startsWith("LSTM: learnt with 1 of 1 seeds; over 60 words right: 90.0% (88.0% to 91.7%)");
    assertThat(RecallTexts.cell(failed, one))
        .isEqualTo("did not learn the task here with any of 1 seeds");
    assertThat(RecallTexts.cell(learnt, one)).endsWith("(task learnt with 1 of 1 seeds)");
  }

  @Test
  void anUnfinishedMeasurementReadsAsOne() {
    Budget five = Budget.DEFAULT;
    assertThat(RecallTexts.cell(recall(Architecture.LSTM, 1000, 900), five))
        .startsWith("1 of 5 seeds so far: 90.0% right");
    assertThat(RecallTexts.cell(recall(Architecture.RNN, 300, 250), five))
        .isEqualTo("1 of 5 seeds so far: task not learnt");
    assertThat(RecallTexts.outcome(recall(Architecture.LSTM, 1000, 900), five))
        .startsWith("LSTM, 1 of 5 seeds so far: learnt with 1; over 60 words right: 90.0%");
    assertThat(RecallTexts.outcome(recall(Architecture.RNN, 300, 250), five))
        .startsWith("RNN, 1 of 5 seeds so far: has not learnt the task");
  }

  /** In the smallest window, where texts are largest and words longest. */
  @Test
  void noWordOfTheCellsIsParted() {
    WindowFixture.run(
        () -> {
          Messages.use(Locale.FRENCH);
          window.appearance().themeProperty().set(Theme.PROJECTOR);
          build();
          window.appearance().follow(scene);
          scene.getRoot().resize(1024, 700);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          for (Node cell : scene.getRoot().lookupAll(".why-cell")) {
            Text shown =
                (Text)
                    ((Parent) cell)
                        .getChildrenUnmodifiable().stream()
                            .filter(Text.class::isInstance)
                            .findFirst()
                            .orElseThrow();
            for (String word : shown.getText().split(" ")) {
              Text alone = new Text(word);
              alone.setFont(shown.getFont());
              assertThat(alone.getLayoutBounds().getWidth())
                  .as(word)
                  .isLessThanOrEqualTo(shown.getWrappingWidth());
            }
          }
        });
  }

  @Test
  void unfoldingMeasuresNothingByItself() {
    smallSizes();
    for (Aspect aspect : Aspect.values()) {
      press("why-" + aspect.id() + "-lstm");
    }
    WindowFixture.run(tasks::runAll);
    assertThat(model.speed().resultProperty().get()).isNull();
    assertThat(model.gradients().resultProperty().get()).isNull();
    assertThat(model.recall().ended()).isZero();
    press("why-speed-lstm");
    assertThat(texts())
        .anyMatch(text -> text.startsWith("Not measured yet: Measure times training steps of 9"));
    press("why-gradient-lstm");
    assertThat(texts())
        .contains(
            "Not measured yet: Measure takes the gradients of 5 cells in 3 situations, over 4"
                + " sentences of 61 words each.");
  }

  private static RecallMeasurement recall(Architecture architecture, int atOnce, int later) {
    List<Integer> hits = new ArrayList<>(Collections.nCopies(RecallTask.DISTANCES.size(), later));
    hits.set(0, atOnce);
    return new RecallMeasurement(
        architecture, List.of(new RecallMeasurement.Run(7, 3e-3, 1200, hits)));
  }

  @Test
  void tinySharesReadAsPowersOfTen() {
    assertThat(Quantities.remaining(0.5)).isEqualTo("50%");
    assertThat(Quantities.remaining(0.0123)).isEqualTo("1.2%");
    assertThat(Quantities.remaining(3.24e-7)).isEqualTo("3.2·10⁻⁷");
    assertThat(Quantities.significant(0.227123)).isEqualTo("0.227");
    assertThat(Quantities.significant(1234.5)).isEqualTo("1,234");
  }

  private void smallSizes() {
    type("vocabulary", "50");
    type("embedding", "6");
    type("hidden", "8");
    type("tokens", "4");
    type("batch-size", "4");
    type("texts", "1000");
  }

  private void type(String field, String text) {
    WindowFixture.run(() -> node(TextField.class, "size-" + field).setText(text));
  }

  private void press(String id) {
    WindowFixture.run(() -> node(ButtonBase.class, id).fire());
  }

  private ButtonBase measureInFigure() {
    return (ButtonBase) scene.lookup(".figure > .row > .button");
  }

  private ButtonBase measureButton() {
    return (ButtonBase) scene.lookup("#measureBox").lookup(".button");
  }

  @SuppressWarnings("unchecked")
  private TableView<NetworkCosts> table() {
    return (TableView<NetworkCosts>) scene.lookup("#table");
  }

  private <N extends Node> N node(Class<N> type, String id) {
    return type.cast(scene.lookup("#" + id));
  }

  private List<String> texts() {
    return WindowFixture.texts(scene);
  }
}
