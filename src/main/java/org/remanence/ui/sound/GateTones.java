package org.remanence.ui.sound;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.remanence.i18n.LocalizedException;
import org.remanence.ui.tasks.TaskRunner;

/**
 * Tones of gates through the system’s own audio: a shut gate is the A below middle C, an open one
 * two octaves above, and equal steps of the gate are equal intervals.
 */
public final class GateTones implements TonePlayer {
  static final float RATE = 44_100;
  static final double LOWEST_HERTZ = 220;
  static final double OCTAVES = 2;
  static final double TONE_SECONDS = 0.14;
  private static final double FADE_SECONDS = 0.01;
  private static final double LOUDNESS = 0.25;
  private static final AudioFormat FORMAT = new AudioFormat(RATE, Short.SIZE, 1, true, false);

  /** A tenth of a second: so long a tone goes on after another was asked for. */
  private static final int BUFFER_BYTES = (int) (RATE / 10) * Short.BYTES;

  private final TaskRunner tasks;
  private final Consumer<Throwable> onFailure;
  private final AtomicLong turn = new AtomicLong();

  private GateTones(TaskRunner tasks, Consumer<Throwable> onFailure) {
    this.tasks = tasks;
    this.onFailure = onFailure;
  }

  /**
   * Those of this machine; empty without a line to play them on. May take a moment.
   *
   * @param onFailure called on the JavaFX thread
   */
  public static Optional<TonePlayer> find(TaskRunner tasks, Consumer<Throwable> onFailure) {
    return AudioSystem.isLineSupported(new DataLine.Info(SourceDataLine.class, FORMAT))
        ? Optional.of(new GateTones(tasks, onFailure))
        : Optional.empty();
  }

  @Override
  public void play(double[] values) {
    byte[] samples = samples(values);
    long mine = turn.incrementAndGet();
    tasks.run(() -> play(mine, samples), end -> {}, onFailure);
  }

  private synchronized Object play(long mine, byte[] samples) {
    if (mine != turn.get()) {
      return this;
    }
    try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
      line.open(FORMAT, BUFFER_BYTES);
      line.start();
      int written = 0;
      while (written < samples.length && mine == turn.get()) {
        written += line.write(samples, written, Math.min(BUFFER_BYTES, samples.length - written));
      }
      line.drain();
    } catch (LineUnavailableException e) {
      throw new LocalizedException(e, "sound.tones-failed", String.valueOf(e.getMessage()));
    }
    return this;
  }

  static double hertz(double value) {
    return LOWEST_HERTZ * Math.pow(2, OCTAVES * value);
  }

  /** Sines, each faded in and out, as the line wants them: 16 bits, the low byte first. */
  static byte[] samples(double[] values) {
    int length = (int) (TONE_SECONDS * RATE);
    byte[] samples = new byte[values.length * length * Short.BYTES];
    for (int tone = 0; tone < values.length; tone++) {
      double turns = hertz(values[tone]) / RATE;
      for (int i = 0; i < length; i++) {
        double edge = Math.min(i, length - 1 - i) / (FADE_SECONDS * RATE);
        double height = LOUDNESS * Math.min(1, edge) * Math.sin(2 * Math.PI * turns * i);
        int sample = (int) Math.round(height * Short.MAX_VALUE);
        int at = (tone * length + i) * Short.BYTES;
        samples[at] = (byte) sample;
        samples[at + 1] = (byte) (sample >> Byte.SIZE);
      }
    }
    return samples;
  }
}
