package org.remanence.model.language;

/**
 * Random numbers by their place: the mixing function of SplitMix64 (Steele, Lea and Flood 2014) at
 * that place of its sequence, so that any of them is had without those before.
 */
final class IndexedRandom {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final int BITS_OF_A_DOUBLE = 53;

  private IndexedRandom() {}

  /** A number in [0, 1). */
  static double uniform(long seed, int place) {
    long mixed = mix(mix(seed) + (place + 1) * GOLDEN_GAMMA);
    return (mixed >>> (Long.SIZE - BITS_OF_A_DOUBLE)) * 0x1.0p-53;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
