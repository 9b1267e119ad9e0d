package org.remanence.ui.gates;

import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.remanence.explain.StepPhase;

/**
 * Position of the animation in phases, from the first token's first phase to the last token's last,
 * or the other way round in a backward pass. For the JavaFX thread.
 */
final class Playback {
  private static final int PHASES = StepPhase.values().length;
  private static final double ALMOST_ONE = 1 - 1e-9;

  private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper();
  private final BooleanProperty playing = new SimpleBooleanProperty();
  private final DoubleProperty phasesPerSecond = new SimpleDoubleProperty(1.5);
  private BooleanSupplier awaited = () -> false;
  private int tokens;
  private boolean backward;

  /** In phases; its whole part is the phase that is on, the rest how far that is. */
  ReadOnlyDoubleProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  BooleanProperty playingProperty() {
    return playing;
  }

  DoubleProperty phasesPerSecondProperty() {
    return phasesPerSecond;
  }

  /** Lets a step that has come to its end wait while {@code what} goes on. */
  void waitFor(BooleanSupplier what) {
    awaited = what;
  }

  /**
   * Sets the direction: a backward pass begins at the last token, a forward one stays where it is.
   */
  void setBackward(boolean now) {
    if (now != backward) {
      int token = token();
      playing.set(false);
      backward = now;
      if (backward) {
        position.set(0);
      } else {
        goTo(token);
      }
    }
  }

  /** Goes over so many tokens; stays at its token if there is one. */
  void setTokens(int count) {
    tokens = count;
    if (position.get() > end()) {
      position.set(end());
    }
    if (count == 0) {
      playing.set(false);
    }
  }

  int token() {
    return token(position.get());
  }

  /** The token at a position. */
  int token(double at) {
    int step = Math.max(0, Math.min(tokens - 1, (int) at / PHASES));
    return backward ? Math.max(0, tokens - 1 - step) : step;
  }

  StepPhase phase() {
    int done = (int) position.get() % PHASES;
    return StepPhase.values()[backward ? PHASES - 1 - done : done];
  }

  /** Progress of the phase, in [0, 1). */
  double progress() {
    return position.get() - Math.floor(position.get());
  }

  /** Shows that token's step as it ends. */
  void goTo(int token) {
    int step = backward ? tokens - 1 - token : token;
    position.set(clamp(endOf(step)));
  }

  private static double endOf(int step) {
    return step * PHASES + PHASES - 1 + ALMOST_ONE;
  }

  /** To the start of the next phase, or of the phase before. */
  void stepPhase(int by) {
    playing.set(false);
    position.set(clamp(Math.floor(position.get()) + by));
  }

  /** To the step that comes so many later, of whichever direction. */
  void stepToken(int by) {
    playing.set(false);
    goTo(Math.max(0, Math.min(tokens - 1, token() + (backward ? -by : by))));
  }

  /**
   * Plays or pauses; from the end it starts over, and so it does from the end of the first step,
   * which is shown whole before anything is played.
   */
  void toggle() {
    if (!playing.get() && tokens > 0) {
      if (position.get() >= end() || position.get() == endOf(0)) {
        position.set(0);
      }
      playing.set(true);
    } else {
      playing.set(false);
    }
  }

  /** Lets time pass. */
  void advance(double seconds) {
    if (playing.get()) {
      double next = position.get() + seconds * phasesPerSecond.get();
      double end = endOf((int) position.get() / PHASES);
      position.set(clamp(awaited.getAsBoolean() ? Math.min(next, end) : next));
      if (position.get() >= end() && !awaited.getAsBoolean()) {
        playing.set(false);
      }
    }
  }

  private double end() {
    return Math.max(0, tokens * PHASES - 1 + ALMOST_ONE);
  }

  private double clamp(double value) {
    return Math.max(0, Math.min(end(), value));
  }
}
