package org.remanence.study.causal;

import org.remanence.engine.cell.Signal;
import org.remanence.model.Classifier;

/** An LSTM classifier computed in plain loops, with one gate or state at one word put in. */
record PlainLstm(Classifier network, Site patched, float[] values) {
  private static final Signal[] GATES = {
    Signal.INPUT_GATE, Signal.FORGET_GATE, Signal.CANDIDATE, Signal.OUTPUT_GATE
  };

  /** Scores of the labels before the softmax. */
  double[] scores(int[] ids) {
    int units = values.length;
    float[][] vectors = tensor("embedding.embeddings");
    float[][] kernel = tensor("recurrent.0.kernel");
    float[][] recurrent = tensor("recurrent.0.recurrent_kernel");
    float[] bias = network.weights().get("recurrent.0.bias").values();
    double[] h = new double[units];
    double[] c = new double[units];
    for (int t = 0; t < ids.length; t++) {
      double[][] gates = new double[GATES.length][units];
      for (int gate = 0; gate < GATES.length; gate++) {
        for (int j = 0; j < units; j++) {
          int column = gate * units + j;
          double sum = bias[column];
          for (int i = 0; i < kernel.length; i++) {
            sum += vectors[ids[t]][i] * (double) kernel[i][column];
          }
          for (int i = 0; i < units; i++) {
            sum += h[i] * recurrent[i][column];
          }
          double value = gate == 2 ? Math.tanh(sum) : 1 / (1 + Math.exp(-sum));
          gates[gate][j] = value(GATES[gate], t, j, value);
        }
      }
      for (int j = 0; j < units; j++) {
        c[j] = value(Signal.CELL_STATE, t, j, gates[1][j] * c[j] + gates[0][j] * gates[2][j]);
        h[j] = value(Signal.HIDDEN_STATE, t, j, gates[3][j] * Math.tanh(c[j]));
      }
    }
    return dense(h);
  }

  private double value(Signal signal, int token, int unit, double computed) {
    return signal == patched.signal() && token == patched.token() ? values[unit] : computed;
  }

  private double[] dense(double[] h) {
    float[][] kernel = tensor("dense.kernel");
    float[] bias = network.weights().get("dense.bias").values();
    double[] scores = new double[bias.length];
    for (int label = 0; label < scores.length; label++) {
      scores[label] = bias[label];
      for (int i = 0; i < h.length; i++) {
        scores[label] += h[i] * kernel[i][label];
      }
    }
    return scores;
  }

  private float[][] tensor(String name) {
    return network.weights().get(name).rows();
  }
}
