package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.i18n.Messages;
import org.remanence.lesson.LessonTab;
import org.remanence.model.shipped.ShippedModels;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.questions.FrequentQuestion;
import org.remanence.ui.tab.WindowTab;

/** From a question to where its answer is seen. */
class QuestionsPageTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private Workbench workbench;
  private Scene scene;

  @BeforeEach
  void open() {
    workbench = window.workbench(1);
    scene = window.show(1024, 768, () -> workbench.build(() -> {}));
    WindowFixture.run(workbench::openQuestions);
    WindowFixture.await(() -> scene.getFocusOwner() == node(Node.class, "search"));
  }

  @Test
  void everyQuestionLeadsToATabThatHasItsActionAndAnchor() {
    for (FrequentQuestion question : FrequentQuestion.values()) {
      LessonTab tab = LessonTab.values()[question.tab().ordinal()];
      assertThat(tab.anchors()).as(question.id()).contains(question.anchor());
      question
          .action()
          .ifPresent(action -> assertThat(tab.actions()).as(question.id()).contains(action));
    }
    assertThat(FrequentQuestion.values()).hasSize(20);
  }

  @Test
  void theWayToAnAnswerTakesShippedNetworksWhereThereAreNone() {
    expand(FrequentQuestion.RETURN_SEQUENCES);
    press("show-return-sequences");
    WindowFixture.await(window.tasks()::isIdle);
    assertThat(front()).isEqualTo(WindowTab.SHAPES.id());
    assertThat(WindowFixture.call(() -> workbench.models().classifiers().shown().keySet()))
        .containsExactlyElementsOf(ShippedModels.ARCHITECTURES);
    assertThat(node(CheckBox.class, "everyStateBox").isSelected()).isTrue();
    Node shown = node(Node.class, "stage-output");
    WindowFixture.await(() -> isWithin(scene.getFocusOwner(), shown));
  }

  @Test
  void anAnswerElsewhereLeavesTheNetworksAlone() {
    expand(FrequentQuestion.PARAMETERS);
    press("show-parameters");
    WindowFixture.await(window.tasks()::isIdle);
    assertThat(front()).isEqualTo(WindowTab.ARCHITECTURES.id());
    assertThat(WindowFixture.call(() -> workbench.models().classifiers().shown())).isEmpty();
  }

  @Test
  void questionsAreFoundByWordsOfTheirAnswers() {
    WindowFixture.run(() -> node(TextField.class, "search").setText("PADDING mask"));
    assertThat(questions()).contains("question-padding").doesNotContain("question-units");
    WindowFixture.run(() -> node(TextField.class, "search").fireEvent(new ActionEvent()));
    assertThat(node(TitledPane.class, questions().get(0)).isExpanded()).isTrue();
    WindowFixture.run(() -> node(TextField.class, "search").setText("xyzzy"));
    assertThat(questions()).isEmpty();
    assertThat(node(Node.class, "nothing").isVisible()).isTrue();
    Messages.use(Locale.FRENCH);
    assertThat(FrequentQuestion.with("etat")).contains(FrequentQuestion.RETURN_SEQUENCES);
  }

  @Test
  void oneAnswerIsOpenAtATime() {
    expand(FrequentQuestion.UNITS);
    expand(FrequentQuestion.GATES);
    assertThat(node(TitledPane.class, "question-units").isExpanded()).isFalse();
    assertThat(node(TitledPane.class, "question-gates").isExpanded()).isTrue();
  }

  @Test
  void theQuestionStandsOutAndTheAnswerIsPlainText() {
    expand(FrequentQuestion.UNITS);
    TitledPane pane = node(TitledPane.class, "question-units");
    assertThat(pane.getFont().getStyle()).isEqualTo("Bold");
    Button show = node(Button.class, "show-units");
    assertThat(show.getFont().getStyle()).isEqualTo("Regular");
  }

  private void expand(FrequentQuestion question) {
    WindowFixture.run(
        () -> {
          node(TitledPane.class, "question-" + question.id()).setExpanded(true);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
        });
  }

  private List<String> questions() {
    return WindowFixture.call(
        () ->
            ((Parent) scene.getRoot().lookup(".questions"))
                .getChildrenUnmodifiable().stream().map(Node::getId).toList());
  }

  private static boolean isWithin(Node node, Node parent) {
    return node != null && (node == parent || isWithin(node.getParent(), parent));
  }

  private String front() {
    return WindowFixture.frontTab(scene);
  }

  private void press(String id) {
    WindowFixture.run(() -> node(ButtonBase.class, id).fire());
  }

  private <N extends Node> N node(Class<N> type, String id) {
    return WindowFixture.call(() -> type.cast(scene.getRoot().lookup("#" + id)));
  }
}
