package org.remanence.ui.tab;

import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import org.remanence.settings.Settings;
import org.remanence.settings.SettingsStore;
import org.remanence.ui.kit.Glide;

/** Theme, text size and motion of the scene, remembered in the settings. */
public final class Appearance {
  private static final double TEXT_PX = 14;
  private static final double STEP = 1.1;

  private final SettingsStore settings;
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
  private final DoubleProperty textScale = new SimpleDoubleProperty();
  private final BooleanProperty presenting = new SimpleBooleanProperty();
  private final BooleanProperty reducedMotion = new SimpleBooleanProperty();

  public Appearance(SettingsStore settings) {
    this.settings = settings;
    Typeface.load();
    theme.set(Theme.of(settings.get().theme()));
    textScale.set(settings.get().textScale());
    // Until the system has been asked, nothing moves.
    reducedMotion.set(!Boolean.FALSE.equals(settings.get().reducedMotion()));
    reducedMotion.subscribe(Glide::settle);
    theme.addListener(
        (observable, before, now) -> settings.update(s -> s.with(e -> e.theme = now.id())));
    textScale.addListener(
        (observable, before, now) ->
            settings.update(s -> s.with(e -> e.textScale = now.doubleValue())));
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** True while the window is shown to a class: text is as large as on a projector, at least. */
  public BooleanProperty presentingProperty() {
    return presenting;
  }

  /** True while marks jump to their new values. */
  public ReadOnlyBooleanProperty reducedMotionProperty() {
    return reducedMotion;
  }

  /** Lets marks jump to their new values, or has them move there; this is remembered. */
  public void reduceMotion(boolean reduced) {
    settings.update(s -> s.with(e -> e.reducedMotion = reduced));
    reducedMotion.set(reduced);
  }

  /** Follows what the system wants, unless the user has chosen. */
  public void followSystem(boolean reduced) {
    if (settings.get().reducedMotion() == null) {
      reducedMotion.set(reduced);
    }
  }

  public void larger() {
    scale(textScale.get() * STEP);
  }

  public void smaller() {
    scale(textScale.get() / STEP);
  }

  public void normal() {
    scale(1);
  }

  /**
   * Takes the theme’s style sheet for all controls. Before the first of them, since that would read
   * JavaFX’s own.
   */
  public void begin() {
    Application.setUserAgentStylesheet(theme.get().userAgentStylesheet());
  }

  /** Applies all to a scene, now and whenever they change. */
  public void follow(Scene scene) {
    apply(scene);
    Glide.follow(scene, reducedMotion);
    theme.addListener((observable, before, now) -> change(scene));
    textScale.addListener((observable, before, now) -> change(scene));
    presenting.addListener((observable, before, now) -> change(scene));
  }

  private void change(Scene scene) {
    apply(scene);
    narrowBoxes(scene);
    // A box may be laid out before its list has the new text size.
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            narrowBoxes(scene);
            scene.getRoot().layout();
          }
        });
  }

  private void scale(double value) {
    textScale.set(Math.max(Settings.SMALLEST_TEXT, Math.min(Settings.LARGEST_TEXT, value)));
  }

  private void apply(Scene scene) {
    begin();
    scene
        .getStylesheets()
        .setAll(
            theme.get().stylesheets().stream()
                .map(sheet -> Appearance.class.getResource(sheet).toExternalForm())
                .toList());
    double factor = (presenting.get() ? Theme.PROJECTOR : theme.get()).textFactor();
    double pixels = TEXT_PX * textScale.get() * factor;
    scene.getRoot().setStyle("-fx-font-size: " + pixels + "px;");
  }

  /** A box prefers at least the width that it has, and so would keep that of larger text. */
  private static void narrowBoxes(Scene scene) {
    scene.getRoot().lookupAll(".combo-box").forEach(box -> box.resize(0, 0));
  }
}
