package org.remanence.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.engine.cell.Signal;
import org.remanence.model.Architecture;
import org.remanence.model.language.GeneratedToken;
import org.remanence.model.language.WritingScores;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.training.language.BackgroundLanguageTraining;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.passport.PassportProbe;
import org.remanence.ui.playground.sampling.TypingSpeed;
import org.remanence.ui.playground.token.CandidateBars;
import org.remanence.ui.playground.token.TokenFormats;
import org.remanence.ui.playground.token.TokenText;
import org.remanence.ui.plot.token.TokenMatrix;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tab.ViewContext;

/** Buttons and keys write, stop, branch off and compare; what is shown is the model's own. */
class PlaygroundViewTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();
  private final BackgroundLanguageTraining service =
      window.closing(new BackgroundLanguageTraining(() -> false));
  private PlaygroundViewModel model;

  @BeforeEach
  void open() {
    window.show(
        1024,
        690,
        () -> {
          model = new PlaygroundViewModel(service, window.tasks(), window.settings(), window::fail);
          return tab();
        });
  }

  private Parent tab() {
    return new PlaygroundTab(model, () -> {}, () -> {})
        .build(
            new ViewContext(
                window.appearance(),
                new FileDialogs(window::stage, window.settings(), window.tasks()),
                new Subscriptions()));
  }

  @Test
  void generateStepStopAndBranch() {
    assertThat(node("#empty").isVisible()).isTrue();
    WindowFixture.run(() -> model.add(SmallWriters.trained(Architecture.STACKED_LSTM, 3)));
    assertThat(node("#empty").isVisible()).isFalse();
    StepStates states = (StepStates) node(".step-states");
    assertThat(states.upperMap().isVisible()).as("before there is a text").isFalse();
    WindowFixture.run(
        () -> {
          model.sampling().length().set(1000);
          model.sampling().paceProperty().set(TypingSpeed.STEADY);
          ((TextField) node("#prompt")).setText("the xyzzy");
          ((Button) node("#generateButton")).fire();
        });
    assertThat(((Label) node("#unknown")).getText()).contains("xyzzy");
    WindowFixture.await(() -> size() >= 2);
    press("#prompt", KeyCode.ESCAPE);
    WindowFixture.await(() -> !model.isWriting());
    int stopped = WindowFixture.call(this::size);
    assertThat(stopped).isBetween(2, 999);

    WindowFixture.run(() -> ((Button) node("#stepButton")).fire());
    WindowFixture.await(() -> !model.isWriting() && size() == stopped + 1);
    assertShown(stopped);

    press(".token-text", KeyCode.HOME);
    assertThat(column().selectedProperty().get()).isZero();
    assertShown(0);
    CandidateBars bars = (CandidateBars) node(".candidate-bars");
    press(".candidate-bars", KeyCode.DOWN);
    press(".candidate-bars", KeyCode.ENTER);
    press(".candidate-bars", KeyCode.DOWN);
    press(".candidate-bars", KeyCode.ENTER);
    WindowFixture.await(() -> !model.isWriting() && branches() >= 2);
    assertThat(bars.row(0).text()).contains("→");
    BranchBar tree = (BranchBar) node(".branch-bar");
    WindowFixture.run(() -> tree.rows().get(0).nameButton().fire());
    WindowFixture.run(() -> tree.rows().get(1).besideButton().fire());
    assertThat(column().branchProperty().get().number()).isEqualTo(1);
    assertThat(column().comparedProperty().get()).isNotNull();
  }

  @Test
  void everyNumberOfATextHasAPassport() {
    WindowFixture.run(
        () -> {
          model.add(SmallWriters.trained(Architecture.GRU, 3));
          model.sampling().length().set(30);
          model.sampling().paceProperty().set(TypingSpeed.UNLIMITED);
        });
    fire("#generateButton", 30);
    WindowFixture.await(() -> column().scores().scoresProperty().get() != null);
    press(".token-text", KeyCode.HOME);
    GeneratedToken first = column().branchProperty().get().tokens().get(0);
    Passport drawn = PassportProbe.byKey(node(".token-text")).orElseThrow();
    assertThat(drawn.kind()).isEqualTo(Kind.DRAWN_TOKEN);
    assertThat(drawn.values())
        .containsExactly(
            first.sampling().uniform(0), (double) first.id(), first.before(), first.after());
    press(".candidate-bars", KeyCode.HOME);
    Passport candidate = PassportProbe.byKey(node(".candidate-bars")).orElseThrow();
    assertThat(candidate.values())
        .containsExactly(first.candidates().get(0).before(), first.candidates().get(0).after());
    StepStates states = (StepStates) node(".step-states");
    assertThat(PassportProbe.byKey(states.upperMap()).orElseThrow().kind())
        .isEqualTo(Kind.STEP_SIGNAL);
    WritingScores scores = column().scores().scoresProperty().get();
    Label perplexity = (Label) node("#perplexity");
    Passport score = PassportProbe.byKey(perplexity).orElseThrow();
    assertThat(score.value()).isEqualTo(scores.score().perplexity());
    assertThat(score.shown()).isEqualTo(perplexity.getText());
    assertThat(PassportProbe.byMenu(node("#repeated"), node("#repeated")).orElseThrow().value())
        .isEqualTo(scores.repetition().share());
    Label kept = (Label) node("#kept");
    assertThat(kept.getText()).isEqualTo("Kept here to go on: 10 numbers, its states");
    assertThat(PassportProbe.byKey(kept).orElseThrow().value()).isEqualTo(10);
    // The corpus is not at hand.
    assertThat(PassportProbe.byKey(node("#copied"))).isEmpty();
    assertThat(PassportProbe.byKey(node("#reached-1"))).isEmpty();
  }

  /** Beside the states of the others, which are as many after any token. */
  @Test
  void whatATransformerKeepsGrowsWithTheText() {
    WindowFixture.run(
        () -> {
          model.add(SmallWriters.trained(Architecture.TRANSFORMER, 3));
          model.sampling().length().set(12);
          model.sampling().paceProperty().set(TypingSpeed.UNLIMITED);
        });
    fire("#generateButton", 12);
    press(".token-text", KeyCode.HOME);
    Label kept = (Label) node("#kept");
    assertThat(kept.getText())
        .isEqualTo("Kept here to go on: 12 numbers, keys and values: 2·6 for one token");
    press(".token-text", KeyCode.END);
    // A line end and twelve tokens, of which it reads eight together.
    assertThat(kept.getText())
        .isEqualTo("Kept here to go on: 60 numbers, keys and values: 2·6 for each of 5 tokens");
    assertThat(PassportProbe.byKey(kept).orElseThrow().value()).isEqualTo(60);
  }

  /** In the place of a gate. */
  @Test
  void aTransformersHeadsAreAMapOfTheSteps() {
    WindowFixture.run(
        () -> {
          model.add(SmallWriters.trained(Architecture.TRANSFORMER, 3));
          model.promptProperty().set("the sun");
          model.sampling().length().set(3);
          model.sampling().paceProperty().set(TypingSpeed.UNLIMITED);
        });
    fire("#generateButton", 3);
    StepStates states = (StepStates) node(".step-states");
    assertThat(states.lowerMap().isVisible()).isFalse();
    assertThat(states.headMap().isVisible()).isTrue();
    List<GeneratedToken> written = column().branchProperty().get().tokens();
    float[][] reads = states.headMap().matrixProperty().get().values();
    assertThat(reads).hasDimensions(5, 5);
    assertThat(Float.isNaN(reads[3][4])).as("a step does not read the next one").isTrue();
    // The line end in front of the text is read, and not drawn.
    float[] weights = written.get(2).trace().heads().get(0);
    assertThat(reads[4]).containsExactly(Arrays.copyOfRange(weights, 1, weights.length));
    press(".token-text", KeyCode.HOME);
    Passport passport = PassportProbe.byKey(states.headMap()).orElseThrow();
    assertThat(passport.kind()).isEqualTo(Kind.STEP_HEAD_WEIGHT);
    assertThat(passport.value()).isEqualTo(reads[0][0]);

    WindowFixture.run(
        () -> {
          model.add(SmallWriters.trained(Architecture.GRU, 3));
          column()
              .modelProperty()
              .set(
                  model.sessionModels().models().stream()
                      .filter(each -> each.model().architecture() == Architecture.GRU)
                      .findFirst()
                      .orElseThrow());
        });
    fire("#generateButton", 3);
    assertThat(states.headMap().isVisible()).isFalse();
    assertThat(states.lowerMap().isVisible()).isTrue();
  }

  @Test
  void theNewestTokenStaysInViewAndTheFocusOnTheText() {
    WindowFixture.run(
        () -> {
          model.add(SmallWriters.trained(Architecture.GRU, 3));
          model.sampling().length().set(300);
          model.sampling().paceProperty().set(TypingSpeed.UNLIMITED);
        });
    fire("#generateButton", 300);
    assertInView();
    for (int length = 301; length < 312; length++) {
      WindowFixture.run(() -> model.sampling().length().set(1));
      fire("#continueButton", length);
      assertInView();
    }
    WindowFixture.run(
        () -> {
          model.sampling().seed().set(7);
          model.sampling().length().set(300);
        });
    fire("#generateButton", 300);
    WindowFixture.run(() -> column().compare(column().treeProperty().get().get(1)));
    assertInView();
    assertThat(column().comparedProperty().get()).isNotNull();
  }

  private void fire(String button, int length) {
    WindowFixture.run(
        () -> {
          node(button).requestFocus();
          ((Button) node(button)).fire();
        });
    WindowFixture.await(() -> !model.isWriting() && size() == length);
  }

  /** The chosen token comes into view in every text that has it, and the text has the keyboard. */
  private void assertInView() {
    WindowFixture.await(
        () ->
            window.stage().getScene().getRoot().lookupAll(".text-scroll").stream()
                .map(ScrollPane.class::cast)
                .filter(scroll -> scroll.getParent().isVisible())
                .allMatch(PlaygroundViewTest::isInView));
    assertThat(WindowFixture.call(() -> window.stage().getScene().getFocusOwner()))
        .isInstanceOf(TokenText.class);
  }

  private static boolean isInView(ScrollPane scroll) {
    TokenText text = (TokenText) scroll.getContent();
    double height = scroll.getViewportBounds().getHeight();
    double top = scroll.getVvalue() * Math.max(0, text.getHeight() - height);
    double y = text.selectedY();
    return y >= top - 1 && y + text.lineHeight() <= top + height + 1;
  }

  /** Candidates and heatmap show the numbers of the token at a place. */
  private void assertShown(int place) {
    WindowFixture.run(
        () -> {
          GeneratedToken token = column().branchProperty().get().tokens().get(place);
          StepStates states = (StepStates) node(".step-states");
          TokenMatrix hidden = states.upperMap().matrixProperty().get();
          int column = states.upperMap().highlightedTokenProperty().get();
          assertThat(hidden.values()[column])
              .isEqualTo(token.trace().layers().get(1).get(Signal.HIDDEN_STATE)[0]);
          CandidateBars bars = (CandidateBars) node(".candidate-bars");
          assertThat(bars.row(0).text())
              .contains(TokenFormats.percent(token.candidates().get(0).before()));
        });
  }

  @Test
  void layersAreNoChoiceOfATransformerThatWasRemembered() {
    assertThat(node("#layersBox").getParent().isVisible()).isTrue();
    WindowFixture.run(() -> model.training().cellProperty().set(Architecture.TRANSFORMER.cell()));
    assertThat(node("#layersBox").getParent().isVisible()).isFalse();
    window.show(1024, 690, this::tab);
    assertThat(node("#layersBox").getParent().isVisible()).isFalse();
  }

  @Test
  void aNumberOutOfRangeIsRefusedInPlaceWithTheRange() {
    TextField length = (TextField) node("#length");
    WindowFixture.run(() -> length.setText("5000"));
    assertThat(model.sampling().length().whole()).isEqualTo(100);
    Label problem = (Label) node("#lengthProblem");
    assertThat(problem.isManaged()).isTrue();
    assertThat(problem.getText())
        .isEqualTo("Length: a whole number from 1 to 1,000. Until then 100 counts.");
    Label name =
        (Label)
            WindowFixture.call(
                () ->
                    node("#length").getScene().getRoot().lookupAll(".sampling .label").stream()
                        .filter(each -> ((Label) each).getLabelFor() == length)
                        .findFirst()
                        .orElseThrow());
    WindowFixture.run(
        () -> {
          name.getScene().getRoot().layout();
          assertThat(name.getWidth()).isGreaterThanOrEqualTo(name.prefWidth(-1));
          assertThat(problem.getWidth()).isBetween(50.0, length.getWidth());
        });
    WindowFixture.run(() -> length.setText("1.5"));
    assertThat(model.sampling().length().whole()).isEqualTo(100);
    assertThat(problem.isManaged()).isTrue();
    WindowFixture.run(() -> length.setText("1,000"));
    assertThat(model.sampling().length().whole()).isEqualTo(1000);
    assertThat(problem.isManaged()).isFalse();
    WindowFixture.run(() -> model.sampling().length().set(70));
    assertThat(length.getText()).isEqualTo("70");
  }

  @Test
  void tokensThatDifferLookDifferent() {
    assertThat(List.of(".", ". ", " .", " . ", "\u00a0!", "\u202f!", " !", "!", "\n", " "))
        .extracting(TokenFormats::token)
        .doesNotHaveDuplicates()
        .contains(".", ".␣", "␣!", "↵", "␣");
  }

  private PlaygroundColumn column() {
    return model.columns().get(0);
  }

  private int size() {
    return column().branchProperty().get() == null ? 0 : column().branchProperty().get().size();
  }

  private int branches() {
    return column().treeProperty().get().branches().size();
  }

  private Node node(String selector) {
    return WindowFixture.call(() -> window.stage().getScene().lookup(selector));
  }

  private void press(String selector, KeyCode code) {
    WindowFixture.run(
        () ->
            node(selector)
                .fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
  }
}
