package org.remanence.engine;

import java.util.Arrays;

/** Numbers in double precision; sigmoid and tanh are exact. */
final class DoubleLanes extends Lanes {
  private final double[] values;

  DoubleLanes(int size) {
    super(size);
    values = new double[size];
  }

  @Override
  double get(int index) {
    return values[index];
  }

  @Override
  void set(int index, double value) {
    values[index] = value;
  }

  @Override
  Lanes load(Reals from, int at) {
    ((DoubleReals) from).read(at, values);
    return this;
  }

  @Override
  void store(Reals to, int at) {
    ((DoubleReals) to).write(at, values);
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
    double[] out = values;
    double[] x = of(a);
    for (int i = 0; i < out.length; i++) {
      out[i] += x[i];
    }
    return this;
  }

  @Override
  Lanes times(Lanes a) {
    double[] out = values;
    double[] x = of(a);
    for (int i = 0; i < out.length; i++) {
      out[i] *= x[i];
    }
    return this;
  }

  @Override
  Lanes difference(Lanes a, Lanes b) {
    double[] out = values;
    double[] x = of(a);
    double[] y = of(b);
    for (int i = 0; i < out.length; i++) {
      out[i] = x[i] - y[i];
    }
    return this;
  }

  @Override
  Lanes product(Lanes a, Lanes b) {
    double[] out = values;
    double[] x = of(a);
    double[] y = of(b);
    for (int i = 0; i < out.length; i++) {
      out[i] = x[i] * y[i];
    }
    return this;
  }

  @Override
  Lanes addProduct(Lanes a, Lanes b) {
    double[] out = values;
    double[] x = of(a);
    double[] y = of(b);
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
    double[] out = values;
    double[] s = of(y);
    for (int i = 0; i < out.length; i++) {
      out[i] *= s[i] * (1 - s[i]);
    }
    return this;
  }

  @Override
  Lanes throughTanh(Lanes y) {
    double[] out = values;
    double[] t = of(y);
    for (int i = 0; i < out.length; i++) {
      out[i] *= 1 - t[i] * t[i];
    }
    return this;
  }

  private static double[] of(Lanes lanes) {
    return ((DoubleLanes) lanes).values;
  }
}
