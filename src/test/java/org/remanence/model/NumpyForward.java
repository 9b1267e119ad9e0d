package org.remanence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.passport.Numpy;

/** Runs {@code samples/forward.py} and compares. */
public final class NumpyForward {
  private static final String SCRIPT = "samples/forward.py";
  private static final float TOLERANCE = 1e-5f;

  private NumpyForward() {}

  /** Skips the test where Python or NumPy is not there. */
  public static void assumeInstalled() throws InterruptedException {
    Numpy.assumeInstalled();
  }

  /** The script comes to the same probabilities and last hidden state on the same tokens. */
  public static void assertAgrees(Path file, Inspection inspection, boolean mask)
      throws IOException, InterruptedException {
    JsonNode numpy = run(file, inspection.tokens().stream().map(Inspection.Token::id).toList());
    List<String> labels = inspection.labels();
    for (int i = 0; i < labels.size(); i++) {
      assertThat(inspection.trace().probabilities()[i])
          .isCloseTo(
              (float) numpy.path("probabilities").path(labels.get(i)).asDouble(),
              within(TOLERANCE));
    }
    List<Float> hidden = lastHiddenState(inspection, mask);
    for (int i = 0; i < hidden.size(); i++) {
      assertThat(hidden.get(i))
          .isCloseTo((float) numpy.path("hidden_state").get(i).asDouble(), within(TOLERANCE));
    }
  }

  /**
   * Of the topmost layer: forward at the last token, backward at the first; but where the padding
   * is read, too, the backward direction ends there, which traces do not show.
   */
  private static List<Float> lastHiddenState(Inspection inspection, boolean mask) {
    List<LayerTrace> layers = inspection.trace().layers();
    LayerTrace top = layers.get(layers.size() - 1);
    List<Float> state = new ArrayList<>();
    if (top.backward()) {
      addAll(state, layers.get(layers.size() - 2).get(Signal.HIDDEN_STATE)[top.tokens() - 1]);
      if (mask) {
        addAll(state, top.get(Signal.HIDDEN_STATE)[0]);
      }
    } else {
      addAll(state, top.get(Signal.HIDDEN_STATE)[top.tokens() - 1]);
    }
    return state;
  }

  private static void addAll(List<Float> state, float[] values) {
    for (float value : values) {
      state.add(value);
    }
  }

  private static JsonNode run(Path model, List<Integer> ids)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", SCRIPT, model.toString()));
    ids.forEach(id -> command.add(String.valueOf(id)));
    Path output = Files.createTempFile(model.getParent(), "numpy", ".json");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return new ObjectMapper().readTree(Files.readString(output));
  }
}
