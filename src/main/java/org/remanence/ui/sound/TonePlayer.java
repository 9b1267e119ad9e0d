package org.remanence.ui.sound;

/** An instrument that plays one chain of tones at a time. For the JavaFX thread. */
public interface TonePlayer {
  /**
   * Plays tones one after another in place of those that are being played, and does not wait.
   *
   * @param values in [0, 1], from the lowest to the highest tone
   */
  void play(double[] values);
}
