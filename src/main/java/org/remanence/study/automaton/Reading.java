package org.remanence.study.automaton;

import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.Pooling;
import org.remanence.engine.cell.Signal;
import org.remanence.model.ArgMax;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.text.Task;

/**
 * A string as a network read it.
 *
 * @param tokens T
 * @param states T rows: all that the network carries from one token to the next, h and the c of an
 *     LSTM, of each layer
 * @param probabilities T rows with one column per label: what it would answer if the string ended
 *     there
 */
public record Reading(List<String> tokens, float[][] states, float[][] probabilities) {
  public Reading {
    tokens = List.copyOf(tokens);
  }

  /**
   * Reads a string.
   *
   * @param network one that {@link #canRead} holds for
   */
  public static Reading of(Classifier network, String text) {
    Inspection read = network.inspect(text);
    float[][] states = new float[read.tokens().size()][];
    for (int token = 0; token < states.length; token++) {
      states[token] = state(read.trace().layers(), token);
    }
    return new Reading(
        read.tokens().stream().map(Inspection.Token::text).toList(),
        states,
        network.prefixProbabilities(read));
  }

  /**
   * Returns whether a network's answer is that of its last state alone: not if it reads backward,
   * pools its states, has none that passes from token to token, or answers each token.
   */
  public static boolean canRead(Classifier network) {
    return network.task() == Task.CLASSIFICATION
        && network.architecture().isRecurrent()
        && !network.architecture().bidirectional()
        && network.hyperparameters().pooling() == Pooling.LAST;
  }

  private static float[] state(List<LayerTrace> layers, int token) {
    List<float[]> parts = new ArrayList<>();
    for (LayerTrace layer : layers) {
      for (Signal state : layer.cell().states()) {
        parts.add(layer.get(state)[token]);
      }
    }
    float[] all = new float[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  /** Index of the label that the network would answer after a token. */
  public int answer(int token) {
    return ArgMax.of(probabilities[token]);
  }

  /** Index of the label that it answers. */
  public int answer() {
    return answer(tokens.size() - 1);
  }
}
