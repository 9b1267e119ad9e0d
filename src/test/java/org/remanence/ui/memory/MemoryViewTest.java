package org.remanence.ui.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.study.lag.LagEvent;
import org.remanence.study.lag.LagRun;
import org.remanence.study.lag.LagSettings;
import org.remanence.study.lag.LagSnapshot;
import org.remanence.study.lag.LagTexts;
import org.remanence.text.lag.LagTask;
import org.remanence.training.BackgroundTrainingService;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.plot.chart.LinePlot;
import org.remanence.ui.plot.figure.Figure;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.Theme;
import org.remanence.ui.tab.ViewContext;

class MemoryViewTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  private BackgroundTrainingService service;
  private MemoryViewModel model;
  private Scene scene;

  @BeforeEach
  void open() {
    service = window.closing(new BackgroundTrainingService(1));
    WindowFixture.run(this::build);
  }

  private void build() {
    model = new MemoryViewModel(service, window.tasks(), window.settings(), window::fail);
    model.setShown(true);
    FileDialogs files = new FileDialogs(() -> null, window.settings(), window.tasks());
    ViewContext context = new ViewContext(window.appearance(), files, new Subscriptions());
    scene = new Scene(new MemoryTab(model).build(context), 1100, 800);
    scene.snapshot(null);
  }

  @Test
  void trainingShowsGradientsAndThenRightAnswers() {
    assertThat(node(Node.class, "empty").isVisible()).isTrue();
    WindowFixture.run(
        () -> {
          node(Slider.class, "lagSlider").setValue(12.3);
          node(CheckBox.class, "memory-gru").fire();
          type("seeds", "1");
          type("epochs", "2");
          type("hidden", "8");
          node(ButtonBase.class, "startButton").fire();
        });
    assertThat(model.form().lagProperty().get()).isEqualTo(12);
    WindowFixture.await(() -> !model.runningProperty().get());
    LagSnapshot state = model.stateProperty().get().orElseThrow();
    assertThat(state.settings().networks()).containsExactly(Architecture.RNN, Architecture.LSTM);
    assertThat(state.runs()).isEqualTo(2);
    assertThat(node(Node.class, "empty").isVisible()).isFalse();
    assertThat(texts()).anyMatch(text -> text.startsWith("RNN: at a lag of 12, "));
    assertThat(texts()).anyMatch(text -> text.contains(Messages.text("memory.runs", 2, 2)));

    LinePlot gradient = charts().get(0);
    assertThat(gradient.delimited(',').lines().findFirst().orElseThrow()).contains("RNN", "LSTM");
    WindowFixture.run(() -> node(ButtonBase.class, "parts-lstm").fire());
    assertThat(gradient.delimited(',').lines().findFirst().orElseThrow())
        .contains("LSTM", "through c", "through U")
        .doesNotContain("RNN");
    Passport carried = gradient.choice().orElseThrow().passports().of(1, 5).orElseThrow();
    assertThat(carried.kind()).isEqualTo(Kind.LAG_GRADIENT);
    assertThat(carried.value())
        .isEqualTo(state.looks().get(Architecture.LSTM).gradient().orElseThrow().carried()[5]);
    assertThat(charts().get(1).passport(0))
        .get()
        .extracting(Passport::kind)
        .isEqualTo(Kind.LAG_ACCURACY);
    extractsAnAutomatonAndReadsAString(state);
    assertThat(window.failures()).isEmpty();
  }

  private void extractsAnAutomatonAndReadsAString(LagSnapshot state) {
    assertThat(state.networks()).hasSize(2);
    WindowFixture.run(
        () -> {
          node(ButtonBase.class, "page-automaton").fire();
          assertThat(node(Node.class, "curves").isVisible()).isFalse();
          node(ComboBox.class, "clustersBox").getSelectionModel().select(5);
          node(ButtonBase.class, "extractButton").fire();
          assertThat(node(Node.class, "cancelButton").isVisible()).isTrue();
        });
    WindowFixture.await(() -> node(TextFlow.class, "tokens").getChildren().size() > 1);
    assertThat(node(Node.class, "cancelButton").isVisible()).isFalse();
    assertThat(texts())
        .anyMatch(text -> text.startsWith("On 300 strings that were neither in the training"))
        .anyMatch(text -> text.startsWith("The number of clusters was given: 5."));
    Figure figure = (Figure) scene.lookup(".automaton-figure");
    assertThat(figure.title()).isEqualTo("Finite automaton of RNN, seed 1");
    assertThat(figure.delimited(',').lines().findFirst().orElseThrow())
        .isEqualTo("state,output,symbol,next state,next output,taken,of");
    Label step = node(Label.class, "step");
    assertThat(step.getText()).startsWith("Before the first of ");
    WindowFixture.run(() -> node(ButtonBase.class, "forwardButton").fire());
    assertThat(step.getText()).startsWith("Token 1 of ").contains("The automaton is in q");
    WindowFixture.run(() -> node(TextField.class, "string").setText("zebra"));
    WindowFixture.await(() -> node(TextFlow.class, "tokens").getChildren().size() == 1);
    WindowFixture.run(() -> node(ButtonBase.class, "forwardButton").fire());
    assertThat(step.getText()).endsWith("which the network was not seen to read there.");
    WindowFixture.run(() -> model.automaton().offer(state.settings(), List.of()));
    assertThat(node(Node.class, "agreements").isVisible()).isFalse();
    assertThat(node(ButtonBase.class, "extractButton").isDisabled()).isTrue();
  }

  @Test
  void whatIsChosenIsRememberedAndWhatIsWrongIsSaid() {
    WindowFixture.run(
        () -> {
          model.form().taskProperty().set(LagTask.PARITY);
          node(Slider.class, "lagSlider").setValue(40);
          node(CheckBox.class, "memory-rnn").fire();
          type("epochs", "3");
          model.start();
          model.stop();
        });
    WindowFixture.await(() -> !model.runningProperty().get());
    window.readSettingsAgain();
    WindowFixture.run(this::build);
    assertThat(model.form().taskProperty().get()).isEqualTo(LagTask.PARITY);
    assertThat(node(Slider.class, "lagSlider").getValue()).isEqualTo(40);
    assertThat(node(CheckBox.class, "memory-rnn").isSelected()).isFalse();
    assertThat(node(TextField.class, "memory-epochs").getText()).isEqualTo("3");
    WindowFixture.run(
        () -> {
          node(CheckBox.class, "memory-lstm").fire();
          node(CheckBox.class, "memory-gru").fire();
        });
    assertThat(texts()).contains("No network is chosen. Expected: at least one.");
    assertThat(node(ButtonBase.class, "startButton").isDisabled()).isTrue();
  }

  @Test
  void aHiddenTabStandsStillAndCatchesUp() {
    WindowFixture.run(
        () -> {
          type("seeds", "1");
          type("epochs", "1");
          type("hidden", "4");
          model.start();
          model.setShown(false);
        });
    WindowFixture.await(() -> !model.runningProperty().get());
    assertThat(model.stateProperty().get().orElseThrow().runs()).isZero();
    WindowFixture.run(() -> model.setShown(true));
    assertThat(model.stateProperty().get().orElseThrow().runs()).isEqualTo(3);
  }

  @Test
  void closingAsksWhileNetworksTrainAndAPauseHoldsThem() {
    MemoryTab tab = new MemoryTab(model);
    WindowFixture.run(
        () -> {
          assertThat(tab.closingQuestion()).isEmpty();
          model.start();
          model.pauseOrResume();
          assertThat(model.trainsProperty().get()).isFalse();
          assertThat(tab.closingQuestion()).contains(Messages.text("shell.confirm-memory"));
          assertThat(node(ButtonBase.class, "pauseButton").getText()).isEqualTo("Resume");
          tab.close();
        });
    WindowFixture.await(() -> !model.runningProperty().get());
    assertThat(tab.closingQuestion()).isEmpty();
  }

  /** In the smallest window, where texts are largest and longest. */
  @Test
  void theChoiceOfPartsEndsInItsFigure() {
    WindowFixture.run(
        () -> {
          Messages.use(Locale.FRENCH);
          window.appearance().themeProperty().set(Theme.PROJECTOR);
          build();
          window.appearance().follow(scene);
          scene.getRoot().resize(1024, 700);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          Node last = node(ButtonBase.class, "parts-" + Architecture.MIN_LSTM.id());
          Node figure = scene.lookup(".memory-figure");
          assertThat(right(last)).isLessThanOrEqualTo(right(figure));
        });
  }

  @Test
  void asManyWeightsForAllAreToldOrWhatKeepsThemFromIt() {
    WindowFixture.run(
        () -> {
          node(CheckBox.class, "memory-transformer").fire();
          node(CheckBox.class, "equalWeightsBox").fire();
        });
    assertThat(node(ButtonBase.class, "startButton").isDisabled()).isFalse();
    LagSettings settings = WindowFixture.call(() -> model.form().settings());
    assertThat(LagTexts.setup(LagSnapshot.of(settings)))
        .contains("with about as many weights as an LSTM of 32 units has", "LSTM H = 32: 6,404");
    WindowFixture.run(() -> type("hidden", "2"));
    assertThat(texts()).anyMatch(text -> text.contains("Transformer: no number of units gives"));
    assertThat(node(ButtonBase.class, "startButton").isDisabled()).isTrue();
  }

  @Test
  void networksOfTwoLayersAreToldAndHaveNoGradient() {
    LagSettings settings =
        new LagSettings(
            LagTask.PARITY,
            10,
            List.of(Architecture.MIN_GRU, Architecture.STACKED_MIN_GRU),
            1,
            8,
            false,
            0.005,
            3);
    assertThat(LagTexts.setup(LagSnapshot.of(settings)))
        .contains("one layer of 8 units (two in stacked networks), 2,000 sequences");
    assertThat(LagTexts.setup(LagSnapshot.of(LagSettings.DEFAULT)))
        .contains("one layer of 32 units, 2,000 sequences");
    assertThat(MemoryTexts.gradient(settings.networks())).contains("Networks of two layers");
    assertThat(MemoryTexts.gradient(LagSettings.DEFAULT.networks())).doesNotContain("two layers");
    assertThat(node(CheckBox.class, "memory-stacked-mingru").isVisible()).isTrue();
    assertThat(scene.lookup("#parts-stacked-mingru")).isNull();
  }

  private static double right(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxX();
  }

  /** What is said of who remembers what follows from the bands alone. */
  @Test
  void comparisonsFollowFromTheBands() {
    LagSettings settings =
        new LagSettings(LagTask.PARITY, 20, LagSettings.NETWORKS, 2, 8, false, 0.005, 3);
    LagSnapshot state = LagSnapshot.of(settings);
    for (int seed = 1; seed <= 2; seed++) {
      state = state.after(run(Architecture.RNN, seed, 150));
      state = state.after(run(Architecture.LSTM, seed, 298));
      state = state.after(run(Architecture.GRU, seed, seed == 1 ? 299 : 160));
    }
    assertThat(LagTexts.comparisons(state))
        .containsExactly(
            "At a lag of 20, RNN and GRU cannot be told from guessing with at least one of the"
                + " seeds.",
            "At a lag of 20, LSTM answers more rightly than RNN with these settings: their bands"
                + " do not touch.",
            "At a lag of 20, RNN and GRU cannot be told apart here: their bands touch.",
            "At a lag of 20, LSTM and GRU cannot be told apart here: their bands touch.");
    Messages.use(Locale.FRENCH);
    assertThat(LagTexts.outcome(settings, state.accuracies().get(0)))
        .startsWith("RNN\u00a0: pour un délai de 20, 50,0\u00a0% de réponses justes");
  }

  private static LagEvent.RunDone run(Architecture architecture, long seed, int hits) {
    List<Integer> each = List.of(hits, hits, hits, hits, hits, hits, hits);
    return new LagEvent.RunDone(
        architecture, new LagRun(seed, 3, 0.5, each, List.of(0, 0, 0, 0, 0, 0, 0)));
  }

  private List<LinePlot> charts() {
    return WindowFixture.call(
        () -> scene.getRoot().lookupAll(".bar-chart").stream().map(LinePlot.class::cast).toList());
  }

  private void type(String field, String text) {
    node(TextField.class, "memory-" + field).setText(text);
  }

  private <N extends Node> N node(Class<N> type, String id) {
    return Optional.ofNullable(type.cast(scene.lookup("#" + id))).orElseThrow();
  }

  private List<String> texts() {
    return WindowFixture.texts(scene);
  }
}
