package org.remanence.ui.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.engine.CellEdit;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.CellReading;
import org.remanence.explain.CellSource;
import org.remanence.explain.LayerEdit;
import org.remanence.explain.Quantity;
import org.remanence.explain.StepValues;
import org.remanence.explain.UnitSum;
import org.remanence.i18n.NumberText;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.SampleModels;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.passport.PassportProbe;
import org.remanence.ui.plot.token.TokenCurve;
import org.remanence.ui.session.InspectedModels;
import org.remanence.ui.sound.StepSounds;
import org.remanence.ui.tab.ModelSources;
import org.remanence.ui.tab.ViewContext;

/** The drawing, curves and equations of the Gates tab say how their numbers came about. */
class GatesPassportsTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  private final InspectedModels classifiers = new InspectedModels();
  private final SimpleStringProperty sentence = new SimpleStringProperty("le film était bon");
  private final Classifier lstm = SampleModels.of(Architecture.LSTM).classifier();
  private GatesViewModel model;

  @BeforeEach
  void open() {
    window.show(
        1024,
        690,
        () -> {
          model = new GatesViewModel(classifiers, sentence, window.tasks(), window::fail);
          ReadOnlyBooleanWrapper training = new ReadOnlyBooleanWrapper();
          return new GatesTab(
                  model,
                  new ModelSources(
                      training, () -> {}, () -> {}, () -> {}, new SimpleStringProperty("")),
                  new StepSounds(window.settings(), window::fail))
              .build(new ViewContext(window.appearance(), null, new Subscriptions()));
        });
    WindowFixture.run(() -> classifiers.put(lstm));
    WindowFixture.await(() -> model.runProperty().get() != null);
    WindowFixture.run(
        () -> {
          model.unitProperty().set(2);
          model.playback().goTo(3);
        });
  }

  @Test
  void anEquationsPassportIsTheSumBehindTheGate() {
    List<UnitSum> sums = UnitSum.of(CellReading.of(lstm.inspect(sentence.get())), 0, 3, 2);
    for (int i = 0; i < sums.size(); i++) {
      int line = i;
      Node equation = WindowFixture.call(() -> lines().getChildrenUnmodifiable().get(line));
      Passport passport = PassportProbe.byKey(equation).orElseThrow();
      assertThat(passport.kind()).isEqualTo(Kind.UNIT_SUM);
      assertThat(passport.values())
          .startsWith(sums.get(i).input(), sums.get(i).recurrent())
          .endsWith(sums.get(i).value());
    }
  }

  @Test
  void curvesAndDrawingGiveTheStepThatIsPlayed() {
    var trace = lstm.inspect(sentence.get()).trace().layers().get(0);
    assertThat(curve().values()).containsExactly((double) trace.get(Signal.FORGET_GATE)[3][2]);
    Node drawing =
        WindowFixture.call(() -> window.stage().getScene().getRoot().lookup(".cell-diagram"));
    Passport state = PassportProbe.byKey(drawing).orElseThrow();
    assertThat(state.values()).containsExactly((double) trace.get(Signal.HIDDEN_STATE)[3][2]);
  }

  @Test
  void everyNumberOfTheDrawingCanBeChosen() {
    Node drawing = node(".cell-diagram");
    CellReading reading = CellReading.of(lstm.inspect(sentence.get()));
    StepValues second = StepValues.of(reading, 0, 1, 2);
    assertThat(PassportProbe.curves(drawing))
        .containsExactlyElementsOf(
            second.values().keySet().stream()
                .map(each -> QuantityText.of(each, second, 2).name())
                .toList());
    Passport kept = PassportProbe.byChoice(drawing, "f·c(t−1)", 1).orElseThrow();
    assertThat(kept.kind()).isEqualTo(Kind.CELL_VALUE);
    assertThat(kept.value()).isEqualTo(second.get(Quantity.KEPT));
    Passport input = PassportProbe.byChoice(drawing, "RMS x(t)", 1).orElseThrow();
    assertThat(input.value()).isEqualTo(second.get(Quantity.INPUT));
    assertThat(input.equation()).contains("x").doesNotContain("h(t)");
  }

  @Test
  void ofAllUnitsTogetherItIsTheirMean() {
    WindowFixture.run(() -> model.unitProperty().set(StepValues.ALL_UNITS));
    Passport passport = curve();
    assertThat(passport.kind()).isEqualTo(Kind.UNITS_TOGETHER);
    assertThat(passport.value()).isEqualTo(firstCurve().table().values().get(0)[3]);
  }

  @Test
  void whatWasChangedIsInIt() {
    WindowFixture.run(
        () -> model.set(new LayerEdit(0, new CellEdit(Signal.INPUT_GATE, CellEdit.ALL, 1, 0.0))));
    WindowFixture.await(() -> model.runProperty().get().isEdited());
    Node difference =
        WindowFixture.call(() -> window.stage().getScene().getRoot().lookup("#difference"));
    Passport passport = PassportProbe.byKey(difference).orElseThrow();
    assertThat(passport.kind()).isEqualTo(Kind.WHAT_IF);
    assertThat(passport.values().get(2))
        .isEqualTo(((TokenCurve) difference).table().values().get(0)[3]);
    assertThat(passport.program().orElseThrow().text()).contains("\"signal\": \"input_gate\"");
    Passport outcome = PassportProbe.byKey(node("#outcome")).orElseThrow();
    assertThat(outcome.kind()).isEqualTo(Kind.WHAT_IF_PROBABILITY);
    Passport differences = PassportProbe.byKey(node("#differences")).orElseThrow();
    assertThat(differences.values()).hasSize(5).contains(passport.values().get(2), atIndex(3));
  }

  @Test
  void aWeightOfTheTwoUnitCellIsReadFromTheFile() {
    WindowFixture.run(() -> model.sourceProperty().set(CellSource.WORKED_EXAMPLE));
    WindowFixture.await(
        () -> window.stage().getScene().getRoot().lookup(".weight-table .weight") != null);
    Passport weight = PassportProbe.byKey(lastWeight()).orElseThrow();
    assertThat(weight.kind()).isEqualTo(Kind.WEIGHT);
    assertThat(NumberText.upTo(weight.value(), 3)).isEqualTo(((Label) lastWeight()).getText());
  }

  private Node lastWeight() {
    return WindowFixture.call(
        () -> {
          List<Node> weights =
              List.copyOf(window.stage().getScene().getRoot().lookupAll(".weight-table .weight"));
          return weights.get(weights.size() - 1);
        });
  }

  private Node node(String selector) {
    return WindowFixture.call(() -> window.stage().getScene().getRoot().lookup(selector));
  }

  @Test
  void madeUpGatesHaveNone() {
    WindowFixture.run(() -> model.sourceProperty().set(CellSource.IDEALISED));
    assertThat(PassportProbe.byKey(firstCurve())).isEmpty();
  }

  private Passport curve() {
    return PassportProbe.byKey(firstCurve()).orElseThrow();
  }

  private TokenCurve firstCurve() {
    return WindowFixture.call(
        () -> (TokenCurve) window.stage().getScene().getRoot().lookup(".token-curve"));
  }

  private Parent lines() {
    return (Parent) window.stage().getScene().getRoot().lookup("#formulas");
  }
}
