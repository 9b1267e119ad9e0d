package org.remanence.engine.memory;

/** Arrays of numbers on the way to or from packed memory. */
final class Lines {
  private Lines() {}

  /** {@code line} if it has room for {@code size} numbers, else a new one. */
  static float[] ensureCapacity(float[] line, int size) {
    return line.length >= size ? line : new float[size];
  }

  /** Puts the first {@code count} numbers at {@code at}, {@code at + apart} … */
  static void spread(float[] line, int count, float[] target, int at, int apart) {
    for (int i = 0; i < count; i++) {
      target[at + i * apart] = line[i];
    }
  }
}
