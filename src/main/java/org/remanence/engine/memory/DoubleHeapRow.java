package org.remanence.engine.memory;

import java.util.Arrays;

/** Numbers in double precision; sigmoid and tanh are exact. */
final class DoubleHeapRow extends HeapRow {
  private final double[] values;

  DoubleHeapRow(int size) {
    super(size);
    values = new double[size];
  }

  @Override
  public double get(int index) {
    return values[index];
  }

  @Override
  public void set(int index, double value) {
    values[index] = value;
  }

  @Override
  public HeapRow load(NativeBlock from, int at) {
    ((DoubleNativeBlock) from).read(at, values);
    return this;
  }

  @Override
  public void store(NativeBlock to, int at) {
    ((DoubleNativeBlock) to).write(at, values);
  }

  @Override
  public HeapRow zero(int from, int count) {
    Arrays.fill(values, from, from + count, 0);
    return this;
  }

  @Override
  public HeapRow copy(HeapRow source, int from, int count) {
    System.arraycopy(of(source), from, values, from, count);
    return this;
  }

  @Override
  public HeapRow add(HeapRow a) {
    double[] out = values;
    double[] x = of(a);
    for (int i = 0; i < out.length; i++) {
      out[i] += x[i];
    }
    return this;
  }

  @Override
  public HeapRow times(HeapRow a) {
    double[] out = values;
    double[] x = of(a);
    for (int i = 0; i < out.length; i++) {
      out[i] *= x[i];
    }
    return this;
  }

  @Override
  public HeapRow difference(HeapRow a, HeapRow b) {
    double[] out = values;
    double[] x = of(a);
    double[] y = of(b);
    for (int i = 0; i < out.length; i++) {
      out[i] = x[i] - y[i];
    }
    return this;
  }

  @Override
  public HeapRow product(HeapRow a, HeapRow b) {
    double[] out = values;
    double[] x = of(a);
    double[] y = of(b);
    for (int i = 0; i < out.length; i++) {
      out[i] = x[i] * y[i];
    }
    return this;
  }

  @Override
  public HeapRow addProduct(HeapRow a, HeapRow b) {
    double[] out = values;
    double[] x = of(a);
    double[] y = of(b);
    for (int i = 0; i < out.length; i++) {
      out[i] += x[i] * y[i];
    }
    return this;
  }

  @Override
  public HeapRow addScaled(HeapRow a, double factor) {
    double[] out = values;
    double[] x = of(a);
    for (int i = 0; i < out.length; i++) {
      out[i] += factor * x[i];
    }
    return this;
  }

  @Override
  public HeapRow plus(double number) {
    double[] out = values;
    for (int i = 0; i < out.length; i++) {
      out[i] += number;
    }
    return this;
  }

  @Override
  public double sum() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  @Override
  public double dot(HeapRow a) {
    double[] x = of(a);
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * x[i];
    }
    return sum;
  }

  @Override
  public HeapRow part(HeapRow a, HeapRow b) {
    double[] out = values;
    double[] x = of(a);
    double[] y = of(b);
    for (int i = 0; i < out.length; i++) {
      double sum = x[i] + y[i];
      out[i] = sum == 0 ? 0.5 : x[i] / sum;
    }
    return this;
  }

  @Override
  public HeapRow sigmoid() {
    Activations.sigmoid(values);
    return this;
  }

  @Override
  public HeapRow tanh() {
    Activations.tanh(values);
    return this;
  }

  @Override
  public HeapRow sigmoidBackward(HeapRow y) {
    double[] out = values;
    double[] s = of(y);
    for (int i = 0; i < out.length; i++) {
      out[i] *= s[i] * (1 - s[i]);
    }
    return this;
  }

  @Override
  public HeapRow rectify() {
    double[] out = values;
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.max(0, out[i]);
    }
    return this;
  }

  @Override
  public HeapRow rectifyBackward(HeapRow y) {
    double[] out = values;
    double[] r = of(y);
    for (int i = 0; i < out.length; i++) {
      out[i] = r[i] > 0 ? out[i] : 0;
    }
    return this;
  }

  @Override
  public HeapRow tanhBackward(HeapRow y) {
    double[] out = values;
    double[] t = of(y);
    for (int i = 0; i < out.length; i++) {
      out[i] *= 1 - t[i] * t[i];
    }
    return this;
  }

  private static double[] of(HeapRow lanes) {
    return ((DoubleHeapRow) lanes).values;
  }
}
