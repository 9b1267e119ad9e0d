package org.remanence.engine;

/**
 * A row of numbers on the Java heap, on which gate arithmetic is done: each method is one loop
 * without branches, which the just-in-time compiler turns into vector instructions. Numbers come
 * from a {@link Reals} block and go back to one; all operands have the same size and precision.
 * Methods change this row and return it.
 */
abstract class Lanes {
  private final int size;

  Lanes(int size) {
    this.size = size;
  }

  /** So many numbers, all zero. */
  static Lanes of(Precision precision, int size) {
    return precision == Precision.SINGLE ? new FloatLanes(size) : new DoubleLanes(size);
  }

  final int size() {
    return size;
  }

  abstract double get(int index);

  abstract void set(int index, double value);

  /** Reads numbers from {@code at} on. */
  abstract Lanes load(Reals from, int at);

  /** Writes numbers from {@code at} on. */
  abstract void store(Reals to, int at);

  /** Reads {@code width} numbers from {@code at}, and repeats them to the end. */
  final Lanes repeat(Reals from, int at, int width) {
    for (int i = 0; i < size; i++) {
      set(i, from.get(at + i % width));
    }
    return this;
  }

  /** Reads numbers from {@code at} on. */
  final Lanes load(float[] from, int at) {
    for (int i = 0; i < size; i++) {
      set(i, from[at + i]);
    }
    return this;
  }

  final Lanes zero() {
    return zero(0, size);
  }

  /** Zero at {@code count} places from {@code from} on. */
  abstract Lanes zero(int from, int count);

  /** Copies the same places of {@code source}. */
  abstract Lanes copy(Lanes source, int from, int count);

  /** this + a. */
  abstract Lanes add(Lanes a);

  /** this ∘ a. */
  abstract Lanes times(Lanes a);

  /** a − b. */
  abstract Lanes difference(Lanes a, Lanes b);

  /** a ∘ b. */
  abstract Lanes product(Lanes a, Lanes b);

  /** this + a ∘ b. */
  abstract Lanes addProduct(Lanes a, Lanes b);

  /** σ(this). */
  abstract Lanes sigmoid();

  /** tanh(this). */
  abstract Lanes tanh();

  /** this ∘ y ∘ (1 − y): back through y = σ(x). */
  abstract Lanes throughSigmoid(Lanes y);

  /** this ∘ (1 − y²): back through y = tanh(x). */
  abstract Lanes throughTanh(Lanes y);
}
