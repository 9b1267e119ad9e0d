package org.remanence.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;

class AccessMenuTest {
  @RegisterExtension final WindowExtension window = new WindowExtension();

  @Test
  void motionIsTheSystemsUntilItIsChosen() {
    WindowFixture.run(
        () -> {
          Workbench workbench = window.workbench(1);
          CheckMenuItem item = item(workbench, "access-motion");
          assertThat(item.isSelected()).as("before the system was asked").isTrue();
          workbench.appearance().followSystem(false);
          assertThat(item.isSelected()).isFalse();
          assertThat(window.settings().get().reducedMotion()).isNull();
          item.setSelected(true);
          item.fire();
          assertThat(workbench.appearance().reducedMotionProperty().get()).isTrue();
          assertThat(window.settings().get().reducedMotion()).isTrue();
          workbench.appearance().followSystem(false);
          assertThat(item.isSelected()).isTrue();
        });
  }

  @Test
  void whatTheMachineHasNoMeansForIsNotOffered() {
    WindowFixture.run(
        () -> {
          Workbench workbench = window.workbench(1);
          CheckMenuItem played = item(workbench, "access-played");
          assertThat(item(workbench, "access-spoken").isVisible()).isFalse();
          CheckMenuItem shown = item(workbench, "access-played");
          assertThat(shown.isVisible()).isFalse();
          workbench.sounds().playerProperty().set(values -> {});
          assertThat(shown.isVisible()).isTrue();
          assertThat(played.isVisible()).as("of a window that was left").isFalse();
          shown.setSelected(true);
          shown.fire();
          assertThat(window.settings().get().playsGates()).isTrue();
          assertThat(workbench.sounds().playedProperty().get()).isTrue();
        });
  }

  private static CheckMenuItem item(Workbench workbench, String id) {
    Scene scene = new Scene(workbench.build(() -> {}));
    return ((MenuButton) scene.lookup("#accessButton"))
        .getItems().stream()
            .filter(each -> id.equals(each.getId()))
            .map(CheckMenuItem.class::cast)
            .findFirst()
            .orElseThrow();
  }
}
