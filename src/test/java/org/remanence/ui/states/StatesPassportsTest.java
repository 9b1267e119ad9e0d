package org.remanence.ui.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.Messages;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.model.SampleModels;
import org.remanence.model.TrainedModel;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.passport.AskButton;
import org.remanence.ui.passport.PassportProbe;
import org.remanence.ui.plot.figure.Svg;
import org.remanence.ui.plot.heatmap.HeatmapView;
import org.remanence.ui.plot.token.TokenBars;
import org.remanence.ui.session.InspectedModels;

/** Each figure of the Hidden states tab says how its numbers came about. */
class StatesPassportsTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  private static final String SENTENCE = "le film était bon";

  private final InspectedModels classifiers = new InspectedModels();
  private final TrainedModel trained = SampleModels.of(Architecture.LSTM);
  private final Classifier lstm = trained.classifier();
  private final Inspection inspection = lstm.inspect(SENTENCE);
  private StatesViewModel model;

  @BeforeEach
  void open() {
    window.show(
        1024,
        900,
        () -> {
          model = StatesWindow.model(window, classifiers);
          model.sentenceProperty().set(SENTENCE);
          model.plots().addAll(List.of(RowPlot.values()));
          return StatesWindow.view(window, model);
        });
    WindowFixture.run(
        () -> {
          classifiers.put(trained);
          model.sentenceProperty().set(SENTENCE);
        });
    WindowFixture.await(
        () -> model.snapshotProperty().get().tokens().equals(List.of(SENTENCE.split(" "))));
    // Only then do figures have the places that are clicked.
    WindowFixture.run(
        () -> {
          Parent root = window.stage().getScene().getRoot();
          root.applyCss();
          root.layout();
        });
  }

  @Test
  void aHeatmapsValueIsThatOfTheCursor() {
    Passport passport = ask("#heatmap-lstm");
    float[][] hidden = inspection.trace().layers().get(0).get(Signal.HIDDEN_STATE);
    assertThat(passport.kind()).isEqualTo(Kind.SIGNAL);
    assertThat(passport.value()).isEqualTo(hidden[0][0]);
    assertThat(passport.origin().fingerprint()).isEqualTo(trained.dataFingerprint());
    assertThat(passport.origin().seed()).hasValue(lstm.hyperparameters().seed());
    HeatmapView heatmap = (HeatmapView) node("#heatmap-lstm");
    assertThat(PassportProbe.entries(heatmap, heatmap))
        .containsExactly(Messages.text("passport.ask"));
  }

  @Test
  void curvesAndBarsGiveTheNumberAtTheToken() {
    WindowFixture.run(() -> model.highlightedTokenProperty().set(2));
    TokenBars norms = (TokenBars) node("#norms-lstm");
    assertThat(ask("#norms-lstm").value())
        .isCloseTo(norms.table().values().get(0)[2], within(1e-12));
    int label = inspection.labels().indexOf(model.snapshotProperty().get().label());
    assertThat(ask("#prefixes-lstm").value())
        .isEqualTo(lstm.prefixProbabilities(inspection)[2][label]);
    var contributions = lstm.attribute(inspection, label);
    assertThat(ask("#gradient-lstm").value()).isEqualTo(contributions.gradientTimesInput()[2]);
    assertThat(ask("#leave-one-out-lstm").value()).isEqualTo(contributions.leaveOneOut()[2]);
  }

  @Test
  void thePredictionHasItsProbability() {
    int best = inspection.predicted();
    Passport passport = ask("#verdict-lstm");
    assertThat(passport.kind()).isEqualTo(Kind.CLASS_PROBABILITY);
    assertThat(passport.value()).isEqualTo(inspection.trace().probabilities()[best]);
    assertThat(passport.shown()).contains(inspection.labels().get(best));
  }

  @Test
  void aClassBarHasItsProbability() {
    List<Double> shares =
        WindowFixture.call(() -> window.stage().getScene().getRoot().lookupAll(".class-share"))
            .stream()
            .map(share -> PassportProbe.byKey(share).orElseThrow().value())
            .toList();
    float[] probabilities = inspection.trace().probabilities();
    assertThat(shares).hasSize(probabilities.length).contains((double) probabilities[0]);
  }

  @Test
  void whatWasClickedLastIsAskedAbout() {
    HeatmapView heatmap = (HeatmapView) node("#heatmap-lstm");
    int units = lstm.hyperparameters().hidden();
    WindowFixture.run(
        () -> {
          double x = (heatmap.tokenLeft(2) + heatmap.tokenLeft(3)) / 2;
          double y = heatmap.contentTop() + heatmap.contentHeight() * 1.5 / units;
          for (EventType<MouseEvent> type :
              List.of(MouseEvent.MOUSE_MOVED, MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_CLICKED)) {
            heatmap.fireEvent(mouse(type, heatmap, x, y));
          }
          heatmap.pointAway();
        });
    float[][] hidden = inspection.trace().layers().get(0).get(Signal.HIDDEN_STATE);
    Passport clicked = ask("#heatmap-lstm");
    assertThat(clicked.value()).as(clicked.title()).isEqualTo(hidden[2][1]);
    // The first figure is the heatmap; the bars under it were clicked last.
    Node norms = node("#norms-lstm");
    WindowFixture.run(() -> norms.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, norms, 1, 1)));
    assertThat(PassportProbe.byKeyIn(window.stage().getScene().getRoot()).orElseThrow().kind())
        .isEqualTo(Kind.HIDDEN_NORM);
  }

  private static MouseEvent mouse(EventType<MouseEvent> type, Node node, double x, double y) {
    Point2D scene = node.localToScene(x, y);
    return new MouseEvent(
        type,
        x,
        y,
        x,
        y,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        true,
        new PickResult(node, scene.getX(), scene.getY()));
  }

  @Test
  void aDifferenceIsThatToTheSentenceBefore() {
    WindowFixture.run(
        () -> {
          model.comparison().pin();
          model.sentenceProperty().set(SENTENCE + " and");
          model.comparison().differenceProperty().set(true);
        });
    WindowFixture.await(
        () -> model.snapshotProperty().get().tokens().size() == SENTENCE.split(" ").length + 1);
    Passport passport = ask("#heatmap-lstm");
    assertThat(passport.kind()).isEqualTo(Kind.SIGNAL_DIFFERENCE);
    assertThat(passport.values().get(2))
        .isEqualTo(passport.values().get(0) - passport.values().get(1));
  }

  @Test
  void aButtonBesideEachFigureAsksToo() {
    for (String figure : List.of("#heatmap-lstm", "#norms-lstm", "#prefixes-lstm")) {
      Passport byButton = PassportProbe.byButton(node(figure)).orElseThrow();
      assertThat(byButton.title()).isEqualTo(ask(figure).title());
    }
  }

  @Test
  void aPictureIsWithoutTheButton() {
    TokenBars norms = (TokenBars) node("#norms-lstm");
    Button button = (Button) node("#norms-lstm .ask");
    assertThat(button.getAccessibleText()).isEqualTo(Messages.text("passport.ask"));
    String mark = ">?<";
    WindowFixture.run(
        () -> {
          assertThat(Svg.of(norms)).contains(mark);
          AskButton.without(norms, () -> assertThat(Svg.of(norms)).doesNotContain(mark));
          assertThat(Svg.of(norms)).contains(mark);
        });
  }

  private Passport ask(String selector) {
    return PassportProbe.byKey(node(selector)).orElseThrow();
  }

  private Node node(String selector) {
    return WindowFixture.call(() -> window.stage().getScene().getRoot().lookup(selector));
  }
}
