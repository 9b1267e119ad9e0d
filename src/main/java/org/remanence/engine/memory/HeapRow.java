package org.remanence.engine.memory;

/**
 * A row of numbers on the Java heap, on which gate arithmetic is done: each method is one short
 * loop, most of them without branches, for the just-in-time compiler to turn into vector
 * instructions. Numbers come from a {@link NativeBlock} block and go back to one; all operands have
 * the same size and precision. Methods that compute a row change this one and return it.
 */
public abstract class HeapRow {
  private final int size;

  HeapRow(int size) {
    this.size = size;
  }

  /** A row of that many zeros. */
  public static HeapRow of(Precision precision, int size) {
    return precision == Precision.SINGLE ? new FloatHeapRow(size) : new DoubleHeapRow(size);
  }

  public final int size() {
    return size;
  }

  public abstract double get(int index);

  public abstract void set(int index, double value);

  /** Reads numbers from {@code at} on. */
  public abstract HeapRow load(NativeBlock from, int at);

  /** Writes numbers from {@code at} on. */
  public abstract void store(NativeBlock to, int at);

  /** Reads {@code width} numbers from {@code at}, and repeats them to the end. */
  public final HeapRow repeat(NativeBlock from, int at, int width) {
    for (int i = 0; i < size; i++) {
      set(i, from.get(at + i % width));
    }
    return this;
  }

  /** Reads numbers from {@code at} on. */
  public final HeapRow load(float[] from, int at) {
    for (int i = 0; i < size; i++) {
      set(i, from[at + i]);
    }
    return this;
  }

  public final HeapRow zero() {
    return zero(0, size);
  }

  /** Zero at {@code count} places from {@code from} on. */
  public abstract HeapRow zero(int from, int count);

  /** Copies the same places of {@code source}. */
  public abstract HeapRow copy(HeapRow source, int from, int count);

  /** this + a. */
  public abstract HeapRow add(HeapRow a);

  /** this ∘ a. */
  public abstract HeapRow times(HeapRow a);

  /** a − b. */
  public abstract HeapRow difference(HeapRow a, HeapRow b);

  /** a ∘ b. */
  public abstract HeapRow product(HeapRow a, HeapRow b);

  /** this + a ∘ b. */
  public abstract HeapRow addProduct(HeapRow a, HeapRow b);

  /** this + factor·a. */
  public abstract HeapRow addScaled(HeapRow a, double factor);

  /** this + number. */
  public abstract HeapRow plus(double number);

  /** Σ this. */
  public abstract double sum();

  /** Σ this ∘ a. */
  public abstract double dot(HeapRow a);

  /** a / (a + b), the part that a is of both together; a half where both are 0. */
  public abstract HeapRow part(HeapRow a, HeapRow b);

  /** σ(this). */
  public abstract HeapRow sigmoid();

  /** tanh(this). */
  public abstract HeapRow tanh();

  /** this ∘ y ∘ (1 − y): back through y = σ(x). */
  public abstract HeapRow sigmoidBackward(HeapRow y);

  /** max(0, this). */
  public abstract HeapRow rectify();

  /** this where y is above 0, else 0: back through y = max(0, x). */
  public abstract HeapRow rectifyBackward(HeapRow y);

  /** this ∘ (1 − y²): back through y = tanh(x). */
  public abstract HeapRow tanhBackward(HeapRow y);
}
