package org.remanence.ui.gates;

import java.util.List;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.remanence.i18n.Messages;
import org.remanence.ui.kit.Subscriptions;
import org.remanence.ui.tab.TabAction;

/** The controls that play, step and scrub, with buttons, sliders and keys. */
final class PlaybackControls {
  private static final double NANOS = 1e9;

  private final Playback playback;
  private final Function<String, TabAction> actions;
  private final Button back;
  private final Button play;
  private final Button forward;
  private final Slider scrubber;
  private int tokens;

  /**
   * @param actions what the tab calls by a name
   */
  PlaybackControls(
      Playback playback,
      Function<String, TabAction> actions,
      Button back,
      Button play,
      Button forward,
      Slider scrubber,
      Subscriptions subscriptions) {
    this.playback = playback;
    this.actions = actions;
    this.back = back;
    this.play = play;
    this.forward = forward;
    this.scrubber = scrubber;
    back.setGraphic(new FontIcon(Feather.SKIP_BACK));
    forward.setGraphic(new FontIcon(Feather.SKIP_FORWARD));
    explain(back, "gates.back");
    explain(play, "gates.play.tip");
    explain(forward, "gates.forward");
    back.setOnAction(event -> run(GatesTab.STEP_BACK));
    forward.setOnAction(event -> run(GatesTab.STEP_FORWARD));
    play.setOnAction(event -> run(GatesTab.PLAY));
    scrubber.valueProperty().addListener((property, old, now) -> scrub(now.doubleValue()));
    Pulse pulse = new Pulse();
    subscriptions.onValue(
        playback.playingProperty(),
        playing -> {
          showPlaying(playing);
          pulse.setRunning(playing);
        });
    subscriptions.onChange(
        playback.positionProperty(), () -> scrubber.setValue(playback.token() + 1));
    subscriptions.add(pulse::stop);
    pulse.setRunning(playback.playingProperty().get());
    showPlaying(playback.playingProperty().get());
  }

  /** Goes over so many tokens; 0 for nothing to play. */
  void setTokens(int count) {
    tokens = count;
    scrubber.setMax(Math.max(1, count));
    scrubber.setValue(playback.token() + 1);
    for (Node control : List.of(back, play, forward, scrubber)) {
      control.setDisable(count == 0);
    }
  }

  /** Takes the keys pressed in {@code tab}, but for those that the control in focus needs. */
  void takeKeys(Node tab) {
    tab.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (tokens > 0 && !isNeeded(event)) {
            onKey(event);
          }
        });
  }

  /** Buttons and boxes are pressed with space, other sliders than ours moved with the arrows. */
  private boolean isNeeded(KeyEvent event) {
    Object target = event.getTarget();
    return target instanceof TextInputControl
        || (target instanceof Slider && target != scrubber)
        || (event.getCode() == KeyCode.SPACE
            && (target instanceof ButtonBase || target instanceof ComboBoxBase));
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case SPACE -> run(GatesTab.PLAY);
      case RIGHT -> step(event, 1);
      case LEFT -> step(event, -1);
      case HOME -> playback.goTo(0);
      case END -> playback.goTo(tokens - 1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(KeyEvent event, int by) {
    if (event.isShiftDown() || event.isShortcutDown()) {
      playback.stepToken(by);
    } else {
      run(by > 0 ? GatesTab.STEP_FORWARD : GatesTab.STEP_BACK);
    }
  }

  private void run(String action) {
    actions.apply(action).run();
  }

  private void scrub(double value) {
    int token = (int) Math.round(value) - 1;
    if (token != playback.token()) {
      playback.goTo(token);
    }
  }

  /** The keys that do the same are nowhere else to be seen. */
  private static void explain(Button button, String key) {
    button.setTooltip(new Tooltip(Messages.text(key)));
    button.setAccessibleHelp(Messages.text(key));
  }

  private void showPlaying(boolean playing) {
    play.setText(Messages.text(playing ? "gates.pause" : "gates.play"));
    play.setGraphic(new FontIcon(playing ? Feather.PAUSE : Feather.PLAY));
  }

  /** Lets the animation go on with the time that passed since the last frame. */
  private final class Pulse extends AnimationTimer {
    private long last = -1;

    void setRunning(boolean running) {
      if (running) {
        start();
      } else {
        stop();
      }
    }

    @Override
    public void start() {
      last = -1;
      super.start();
    }

    @Override
    public void handle(long now) {
      if (last >= 0) {
        playback.advance((now - last) / NANOS);
      }
      last = now;
    }
  }
}
