package org.remanence.ui.playground;

import java.util.ArrayList;
import java.util.List;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.Signal;
import org.remanence.engine.language.StepTrace;
import org.remanence.model.language.GeneratedToken;
import org.remanence.ui.playground.token.TokenFormats;
import org.remanence.ui.plot.token.TokenMatrix;

/**
 * The steps of a text around the chosen one, prompt included, with the trace of each.
 *
 * @param tokens what the network read at each step
 * @param chosen the chosen step's place among these; −1 if there is none
 * @param first number of the first of these steps, from 0 at the prompt's first token
 */
record StepWindow(List<String> tokens, List<StepTrace> traces, int chosen, int first) {

  /**
   * The steps of a branch around a place.
   *
   * @param branch null for the prompt alone
   * @param place counted from the first written token
   * @param max how many steps at most
   */
  static StepWindow of(BranchTree tree, Branch branch, int place, int max) {
    List<StepTrace> promptTraces = tree.origin().promptTraces();
    List<GeneratedToken> written = branch == null ? List.of() : branch.tokens();
    int prompt = promptTraces.size();
    int all = prompt + written.size();
    int chosen = Math.min(prompt + place, all - 1);
    int from = Math.max(0, Math.min(all - max, chosen - max / 2));
    int to = Math.min(all, from + max);
    List<String> tokens = new ArrayList<>();
    List<StepTrace> traces = new ArrayList<>();
    for (int i = from; i < to; i++) {
      boolean inPrompt = i < prompt;
      tokens.add(
          TokenFormats.token(
              inPrompt ? tree.promptTokens().get(i).text() : written.get(i - prompt).token()));
      traces.add(inPrompt ? promptTraces.get(i) : written.get(i - prompt).trace());
    }
    return new StepWindow(tokens, traces, chosen - from, from);
  }

  boolean isEmpty() {
    return tokens.isEmpty();
  }

  int layers() {
    return isEmpty() ? 0 : traces.get(0).layers().size();
  }

  CellType cell() {
    return traces.get(0).layers().get(0).cell();
  }

  /** One quantity of a layer over these steps. */
  TokenMatrix matrix(String title, int layer, Signal signal) {
    float[][] values = new float[traces.size()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = traces.get(i).layers().get(layer).get(signal)[0];
    }
    return new TokenMatrix(title, tokens, values);
  }

  /** Number of a transformer's heads; 0 of a recurrent network. */
  int heads() {
    return isEmpty() ? 0 : traces.get(0).heads().size();
  }

  /** Weights with which these steps read each other by a head; NaN where they do not. */
  TokenMatrix reads(String title, int head) {
    float[][] values = new float[traces.size()][traces.size()];
    for (int step = 0; step < values.length; step++) {
      float[] weights = traces.get(step).heads().get(head);
      for (int read = 0; read < values.length; read++) {
        int place = weights.length - 1 - step + read;
        values[step][read] = read <= step && place >= 0 ? weights[place] : Float.NaN;
      }
    }
    return TokenMatrix.ofWords(title, tokens, values);
  }

  /** Mean of a quantity over a layer's units at the chosen step. */
  double mean(int layer, Signal signal) {
    float[] values = traces.get(chosen).layers().get(layer).get(signal)[0];
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
