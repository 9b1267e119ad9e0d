package org.remanence.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.model.Hyperparameter;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.kit.Subscriptions;

class FieldControlTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  private final NumberField hidden = new NumberField(NumberSpec.of(Hyperparameter.HIDDEN));
  private final Subscriptions subscriptions = new Subscriptions();
  private FieldControl control;
  private TextField input;

  @BeforeEach
  void build() {
    control = WindowFixture.call(() -> new FieldControl(hidden, "hidden", subscriptions).hidden());
    input = control.input();
  }

  @Test
  void saysWhatItMeansAndWhatItMayBe() {
    assertThat(control.name().getText()).isEqualTo("Hidden units");
    assertThat(control.name().getLabelFor()).isSameAs(input);
    assertThat(input.getAccessibleHelp())
        .isEqualTo(
            "Numbers in the hidden state, per direction and layer. Whole numbers from 1 to 4,096.")
        .isEqualTo(input.getTooltip().getText());
  }

  @Test
  void isMarkedAndSaysWhyWhileWhatIsTypedIsAProblem() {
    WindowFixture.run(() -> input.setText("5000"));
    assertThat(input.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("danger"));
    assertThat(input.getAccessibleHelp()).isEqualTo(hidden.problem().orElseThrow());
    WindowFixture.run(() -> input.setText("500"));
    assertThat(input.getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("danger"));
    assertThat(hidden.whole()).isEqualTo(500);
  }

  @Test
  void theArrowKeysMakeTheNextNumber() {
    WindowFixture.run(
        () -> {
          input.setText("12");
          press(KeyCode.UP);
          press(KeyCode.UP);
          press(KeyCode.DOWN);
        });
    assertThat(input.getText()).isEqualTo("13");
  }

  @Test
  void isThereOnlyWhileItIsUsed() {
    WindowFixture.run(() -> hidden.usedProperty().set(false));
    assertThat(input.isManaged()).isFalse();
    assertThat(control.name().isVisible()).isFalse();
    WindowFixture.run(() -> hidden.usedProperty().set(true));
    assertThat(input.isManaged()).isTrue();
  }

  @Test
  void aViewThatHasEndedIsNoLongerMarked() {
    WindowFixture.run(
        () -> {
          subscriptions.end();
          hidden.textProperty().set("soon");
        });
    assertThat(input.getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("danger"));
  }

  private void press(KeyCode code) {
    input.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }
}
