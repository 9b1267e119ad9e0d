package org.remanence.ui.passport;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.passport.Kind;
import org.remanence.passport.Passport;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

class PassportWindowTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  @Test
  void aLongTextLeavesRoomForItsNameAndMeaning() {
    String text = "the waiter was friendly ".repeat(40).strip();
    Passport passport =
        Passport.of(Kind.TIME, "x", 1)
            .input("W, U, b", "weights", "lstm.rema")
            .input("x(t)", "tokens", text)
            .build();
    Scene scene = window.show(700, 600, () -> PassportWindow.page(passport, null));
    WindowFixture.run(() -> scene.getRoot().layout());
    assertThat(scene.getRoot().lookupAll(".passport-inputs .label"))
        .hasSize(6)
        .allSatisfy(
            node -> {
              Label label = (Label) node;
              double word = label.getText().equals(text) ? 100 : 180;
              assertThat(label.getWidth())
                  .as(label.getText())
                  .isGreaterThanOrEqualTo(Math.min(word, label.prefWidth(-1) - 1));
            });
  }
}
