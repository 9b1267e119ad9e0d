package org.remanence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.remanence.ui.plot.color.Contrast;
import org.remanence.ui.tab.Theme;

/** Whoever goes through a window with the keys sees where they are (WCAG 2.2, 2.4.13). */
class FocusRingTest {
  private static final double CONTRAST = 3;

  /** More pixels than a caret that blinks has. */
  private static final int ENOUGH = 24;

  @RegisterExtension final WindowExtension window = new WindowExtension();

  private List<Node> controls;

  @ParameterizedTest
  @EnumSource
  void everyControlShowsThatItHasTheFocus(Theme theme) {
    window.appearance().themeProperty().set(theme);
    window.show(400, 700, FocusRingTest.this::content);
    for (Node control : controls) {
      Image before = picture();
      tabTo(control);
      assertThat(changed(before, picture()))
          .as("pixels of %s in %s", control.getClass().getSimpleName(), theme)
          .isGreaterThanOrEqualTo(ENOUGH);
      WindowFixture.run(() -> window.stage().getScene().getRoot().requestFocus());
    }
  }

  private Parent content() {
    ToggleButton selected = new ToggleButton("Selected");
    selected.setSelected(true);
    CheckBox chosen = new CheckBox("Chosen");
    chosen.setSelected(true);
    Button main = new Button("Train");
    main.getStyleClass().add("accent");
    controls =
        List.of(
            new TextField("1.5"),
            new ComboBox<String>(),
            new CheckBox("Choice"),
            chosen,
            new RadioButton("Choice"),
            new Slider(),
            new Button("Stop"),
            main,
            new MenuButton("More"),
            new ToggleButton("Page"),
            selected,
            new Hyperlink("How?"),
            new TitledPane("Advanced", new Label()));
    VBox column = new VBox(controls.toArray(Node[]::new));
    column.setStyle("-fx-padding: 1em; -fx-spacing: 1em;");
    column.setFocusTraversable(true);
    return column;
  }

  /** By a key, as not every theme shows the focus that a click gives. */
  private void tabTo(Node control) {
    WindowFixture.run(
        () -> {
          Node before = window.stage().getScene().getRoot();
          int index = controls.indexOf(control);
          if (index > 0) {
            before = controls.get(index - 1);
          }
          before.requestFocus();
          before.fireEvent(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
        });
    WindowFixture.await(control::isFocusVisible);
  }

  private Image picture() {
    return WindowFixture.call(() -> window.stage().getScene().snapshot(null));
  }

  /** How many pixels have a colour that stands out from the one they had. */
  private static int changed(Image before, Image now) {
    int changed = 0;
    for (int y = 0; y < now.getHeight(); y++) {
      for (int x = 0; x < now.getWidth(); x++) {
        Color old = before.getPixelReader().getColor(x, y);
        Color shown = now.getPixelReader().getColor(x, y);
        if (Contrast.ratio(old, shown) >= CONTRAST) {
          changed++;
        }
      }
    }
    return changed;
  }
}
