package org.remanence.engine.memory;

import java.util.Arrays;

/** Numbers in single precision; sigmoid and tanh within 1e-6 of the exact values. */
final class FloatHeapRow extends HeapRow {
  private final float[] values;

  FloatHeapRow(int size) {
    super(size);
    values = new float[size];
  }

  @Override
  public double get(int index) {
    return values[index];
  }

  @Override
  public void set(int index, double value) {
    values[index] = (float) value;
  }

  @Override
  public HeapRow load(NativeBlock from, int at) {
    from.get(at, values);
    return this;
  }

  @Override
  public void store(NativeBlock to, int at) {
    to.put(at, values);
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
    float[] out = values;
    float[] x = of(a);
    for (int i = 0; i < out.length; i++) {
      out[i] += x[i];
    }
    return this;
  }

  @Override
  public HeapRow times(HeapRow a) {
    float[] out = values;
    float[] x = of(a);
    for (int i = 0; i < out.length; i++) {
      out[i] *= x[i];
    }
    return this;
  }

  @Override
  public HeapRow difference(HeapRow a, HeapRow b) {
    float[] out = values;
    float[] x = of(a);
    float[] y = of(b);
    for (int i = 0; i < out.length; i++) {
      out[i] = x[i] - y[i];
    }
    return this;
  }

  @Override
  public HeapRow product(HeapRow a, HeapRow b) {
    float[] out = values;
    float[] x = of(a);
    float[] y = of(b);
    for (int i = 0; i < out.length; i++) {
      out[i] = x[i] * y[i];
    }
    return this;
  }

  @Override
  public HeapRow addProduct(HeapRow a, HeapRow b) {
    float[] out = values;
    float[] x = of(a);
    float[] y = of(b);
    for (int i = 0; i < out.length; i++) {
      out[i] += x[i] * y[i];
    }
    return this;
  }

  @Override
  public HeapRow addScaled(HeapRow a, double factor) {
    float[] out = values;
    float[] x = of(a);
    float scale = (float) factor;
    for (int i = 0; i < out.length; i++) {
      out[i] += scale * x[i];
    }
    return this;
  }

  @Override
  public HeapRow plus(double number) {
    float[] out = values;
    float shift = (float) number;
    for (int i = 0; i < out.length; i++) {
      out[i] += shift;
    }
    return this;
  }

  @Override
  public double sum() {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  @Override
  public double dot(HeapRow a) {
    float[] x = of(a);
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (double) values[i] * x[i];
    }
    return sum;
  }

  @Override
  public HeapRow part(HeapRow a, HeapRow b) {
    float[] out = values;
    float[] x = of(a);
    float[] y = of(b);
    for (int i = 0; i < out.length; i++) {
      float sum = x[i] + y[i];
      out[i] = sum == 0 ? 0.5f : x[i] / sum;
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
    float[] out = values;
    float[] s = of(y);
    for (int i = 0; i < out.length; i++) {
      out[i] *= s[i] * (1 - s[i]);
    }
    return this;
  }

  @Override
  public HeapRow rectify() {
    float[] out = values;
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.max(0, out[i]);
    }
    return this;
  }

  @Override
  public HeapRow rectifyBackward(HeapRow y) {
    float[] out = values;
    float[] r = of(y);
    for (int i = 0; i < out.length; i++) {
      out[i] = r[i] > 0 ? out[i] : 0;
    }
    return this;
  }

  @Override
  public HeapRow tanhBackward(HeapRow y) {
    float[] out = values;
    float[] t = of(y);
    for (int i = 0; i < out.length; i++) {
      out[i] *= 1 - t[i] * t[i];
    }
    return this;
  }

  private static float[] of(HeapRow lanes) {
    return ((FloatHeapRow) lanes).values;
  }
}
