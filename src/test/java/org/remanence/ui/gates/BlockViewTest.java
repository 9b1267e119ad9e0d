package org.remanence.ui.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepPhase;
import org.remanence.explain.StepValues;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.SampleModels;
import org.remanence.passport.Kind;
import org.remanence.ui.SavedFiles;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.plot.token.TokenBars;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.sound.StepSounds;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.ViewContext;

/** A transformer's block is drawn and played where cells are, beside what it has read so far. */
class BlockViewTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final SimpleStringProperty sentence = new SimpleStringProperty("le film était bon");
  private final InspectedModels classifiers = new InspectedModels();
  private GatesViewModel model;

  @BeforeEach
  void open() {
    window.show(
        1280,
        720,
        () -> {
          model = new GatesViewModel(classifiers, sentence, window.tasks(), window::fail);
          classifiers.put(SampleModels.of(Architecture.TRANSFORMER).classifier());
          return new GatesTab(
                  model,
                  new ModelSources(
                      new ReadOnlyBooleanWrapper(),
                      () -> {},
                      () -> {},
                      () -> {},
                      new SimpleStringProperty("")),
                  new StepSounds(window.settings(), window::fail))
              .build(new ViewContext(window.appearance(), new SavedFiles(), new Subscriptions()));
        });
    WindowFixture.await(() -> model.runProperty().get() != null);
  }

  @Test
  void theNumbersAreThoseOfTheBlockAtTheWordPlayed() {
    WindowFixture.run(() -> model.playback().goTo(2));
    StepValues step = model.runProperty().get().played(0).values(2, model.unitProperty().get());
    assertThat(node(CellDiagram.class, ".cell-diagram").getAccessibleText())
        .contains("q = " + NumberText.decimal(step.get(Quantity.QUERY), 2))
        .contains("max(0, ·) = RMS " + NumberText.decimal(step.get(Quantity.INNER), 2))
        .contains("h(t) = " + NumberText.decimal(step.get(Quantity.HIDDEN_STATE), 2));
    assertThat(node(VBox.class, "#formulas").getChildren()).hasSize(8);
    assertThat(node(Label.class, "#stageTitle").getText())
        .isEqualTo(Messages.text("gates.stage.transformer.output"));
    assertThat(node(Label.class, "#shapes").getText())
        .isEqualTo("W: 4×3; for q, k and v together: 3×12; Wₒ: 4×3; W₁: 3×12; W₂: 12×3");
    assertThat(node(Label.class, "#outcome").getText()).startsWith("Prediction: ");
    assertThat(node(Node.class, "#editSet").getParent().getParent().isVisible()).isFalse();
    assertThat(node(ToggleButton.class, "#backwardToggle").isDisabled()).isTrue();
  }

  @Test
  void whatIsKeptGrowsWithEachWordThatIsPlayed() {
    WindowFixture.run(() -> model.playback().goTo(1));
    float[] weights = model.runProperty().get().layers().get(0).block().orElseThrow().weights(1, 1);
    double[] shown = bars("#cache-second-head").table().values().get(0);
    assertThat(shown).containsExactly(weights[0], weights[1], Double.NaN, Double.NaN);
    assertThat(node(Label.class, "#cacheSize").getText())
        .contains("keys and values of 2 words, 8 numbers each, 16 in all");
    WindowFixture.run(() -> model.playback().stepToken(1));
    assertThat(bars("#cache-keys").table().values().get(0)[2])
        .isEqualTo(
            model
                .runProperty()
                .get()
                .played(0)
                .values(2, model.unitProperty().get())
                .get(Quantity.KEY));
    assertThat(node(Label.class, "#cacheSize").getText()).contains("of 3 words");
  }

  @Test
  void paddingThatIsReadIsNotCountedAsWords() {
    WindowFixture.run(
        () ->
            classifiers.put(
                SampleModels.of(
                        Architecture.TRANSFORMER, SampleModels.hyperparameters(4, 3, false), 7)
                    .classifier()));
    WindowFixture.await(
        () ->
            model.runProperty().get().layers().stream()
                .flatMap(layer -> layer.block().stream())
                .anyMatch(block -> block.skipped() == 2));
    WindowFixture.run(() -> model.playback().goTo(1));
    assertThat(node(Label.class, "#cacheSize").getText())
        .contains("keys and values of 2 words, ")
        .endsWith("reads the whole text at once, with 2 steps of padding in front.");
  }

  @Test
  void weightsAndNumbersSayHowTheyCameAbout() {
    WindowFixture.run(() -> model.playback().goTo(3));
    GatesPassports passports = model.passports();
    assertThat(passports.head(1, 3).apply(0).orElseThrow().kind()).isEqualTo(Kind.HEAD_WEIGHT);
    assertThat(passports.quantity(Quantity.VECTOR, 3).orElseThrow().equation())
        .isEqualTo("√((1/E)·Σⱼ eⱼ(t)²)");
    for (Quantity quantity : List.of(Quantity.READ, Quantity.FIRST_HEAD, Quantity.SUM)) {
      assertThat(passports.equation(quantity, 3).orElseThrow().value())
          .isEqualTo(model.step(3).get(quantity));
    }
  }

  @Test
  void stagesAndAllUnitsAreToldInWords() {
    WindowFixture.run(
        () -> {
          model.unitProperty().set(StepValues.ALL_UNITS);
          model.playback().goTo(2);
          model.playback().stepPhase(-3);
        });
    assertThat(model.playback().phase()).isEqualTo(StepPhase.GATES);
    assertThat(node(Label.class, "#stageText").getText()).contains("query, key and value");
    assertThat(node(Label.class, "#hint").getText()).contains("of each head the weight");
    assertThat(node(Label.class, "#changed").getText()).startsWith("At “était”, head 1 reads");
    assertThat(node(ComboBox.class, "#architectureBox").getValue())
        .isEqualTo(Architecture.TRANSFORMER);
  }

  private TokenBars bars(String selector) {
    return node(TokenBars.class, selector);
  }

  private <T extends Node> T node(Class<T> type, String selector) {
    return type.cast(window.stage().getScene().getRoot().lookup(selector));
  }
}
