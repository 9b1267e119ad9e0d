package org.remanence.engine;

import java.util.Arrays;

/** Numbers in single precision; sigmoid and tanh within 1e-6 of the exact values. */
final class FloatLanes extends Lanes {
  private final float[] values;

  FloatLanes(int size) {
    super(size);
    values = new float[size];
  }

  @Override
  double get(int index) {
    return values[index];
  }

  @Override
  void set(int index, double value) {
    values[index] = (float) value;
  }

  @Override
  Lanes load(Reals from, int at) {
    from.get(at, values);
    return this;
  }

  @Override
  void store(Reals to, int at) {
    to.put(at, values);
  }

  @Override
  Lanes zero(int from, int count) {
    Arrays.fill(values, from, from + count, 0);
    return this;
  }

  @Override
  Lanes copy(Lanes source, int from, int count) {
    System.arraycopy(of(source), from, values, from, count);
    return this;
  }

  @Override
  Lanes add(Lanes a) {
    float[] out = values;
    float[] x = of(a);
    for (int i = 0; i < out.length; i++) {
      out[i] += x[i];
    }
    return this;
  }

  @Override
  Lanes times(Lanes a) {
    float[] out = values;
    float[] x = of(a);
    for (int i = 0; i < out.length; i++) {
      out[i] *= x[i];
    }
    return this;
  }

  @Override
  Lanes difference(Lanes a, Lanes b) {
    float[] out = values;
    float[] x = of(a);
    float[] y = of(b);
    for (int i = 0; i < out.length; i++) {
      out[i] = x[i] - y[i];
    }
    return this;
  }

  @Override
  Lanes product(Lanes a, Lanes b) {
    float[] out = values;
    float[] x = of(a);
    float[] y = of(b);
    for (int i = 0; i < out.length; i++) {
      out[i] = x[i] * y[i];
    }
    return this;
  }

  @Override
  Lanes addProduct(Lanes a, Lanes b) {
    float[] out = values;
    float[] x = of(a);
    float[] y = of(b);
    for (int i = 0; i < out.length; i++) {
      out[i] += x[i] * y[i];
    }
    return this;
  }

  @Override
  Lanes sigmoid() {
    Activations.sigmoid(values);
    return this;
  }

  @Override
  Lanes tanh() {
    Activations.tanh(values);
    return this;
  }

  @Override
  Lanes throughSigmoid(Lanes y) {
    float[] out = values;
    float[] s = of(y);
    for (int i = 0; i < out.length; i++) {
      out[i] *= s[i] * (1 - s[i]);
    }
    return this;
  }

  @Override
  Lanes throughTanh(Lanes y) {
    float[] out = values;
    float[] t = of(y);
    for (int i = 0; i < out.length; i++) {
      out[i] *= 1 - t[i] * t[i];
    }
    return this;
  }

  private static float[] of(Lanes lanes) {
    return ((FloatLanes) lanes).values;
  }
}
