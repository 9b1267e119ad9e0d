package org.remanence.model.keras;

import java.util.Arrays;
import java.util.List;
import org.remanence.model.keras.input.Steps;
import org.remanence.python.Python;

/** Lines of Python that write down what Keras makes of an input, for {@link ExpectedOutputs}. */
public final class ParitySnippet {
  private static final String LINES =
      """
      import json, keras, numpy as np
      model, inputs = keras.models.load_model(%s), [%s]
      cases = [{"kind": "%s", "input": x, "output": model.predict(np.array([x]))[0].tolist()}
               for x in inputs]
      json.dump({"cases": cases}, open("outputs.json", "w"))
      """;

  private ParitySnippet() {}

  /**
   * The lines for a network.
   *
   * @param text that it reads, if it reads one; without anything to read they have ids 1, 2, 3, or
   *     a row of zeros
   */
  public static String of(KerasNetwork network, String text) {
    boolean ids = network.model().readsIds();
    Steps steps = network.input().steps(text);
    double[][] rows = steps.rows().length > 0 ? steps.rows() : example(network.model());
    List<?> input =
        ids
            ? Arrays.stream(rows).map(row -> (int) row[0]).toList()
            : Arrays.stream(rows).map(row -> Arrays.stream(row).boxed().toList()).toList();
    return LINES.formatted(
        Python.literal(network.key().title()), Python.literal(input), ids ? "ids" : "floats");
  }

  private static double[][] example(KerasModel model) {
    return model.readsIds()
        ? new double[][] {{1}, {2}, {3}}
        : new double[][] {new double[model.inputs()]};
  }
}
