package org.remanence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remanence.passport.Numpy;

/** The kept reference values that NumPy programs made are what these print. */
class ReferenceProgramsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path PROGRAMS = Path.of("src/test/python");

  @ParameterizedTest
  @CsvSource({
    "mingru, min_cells.py mingru 1",
    "minlstm, min_cells.py minlstm 1",
    "mingru_stacked, min_cells.py mingru 2",
    "minlstm_bidirectional, min_cells.py minlstm 1 bidirectional",
    "pooling_mean, attention.py mean",
    "pooling_max, attention.py max",
    "pooling_attention, attention.py attention",
    "tagging_forward, tagging.py forward",
    "tagging_bidirectional, tagging.py bidirectional",
    "transformer, transformer.py",
    "transformer_language, transformer_language.py"
  })
  void printsTheFile(String file, String command) throws IOException, InterruptedException {
    Numpy.assumeInstalled();
    List<Double> printed = numbers(JSON.readTree(print(command.split(" "))));
    List<Double> kept;
    try (InputStream stream = getClass().getResourceAsStream("/golden/" + file + ".json")) {
      kept = numbers(JSON.readTree(stream));
    }
    assertThat(printed).hasSameSizeAs(kept).hasSizeGreaterThan(100);
    for (int i = 0; i < kept.size(); i++) {
      assertThat(printed.get(i)).isCloseTo(kept.get(i), within(1e-12));
    }
  }

  private static byte[] print(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(words));
    command.set(0, PROGRAMS.resolve(words[0]).toString());
    command.addAll(0, List.of("python3", "-B")); // leaves no compiled file beside them
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    byte[] output = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    return output;
  }

  private static List<Double> numbers(JsonNode node) {
    List<Double> numbers = new ArrayList<>();
    if (node.isNumber()) {
      numbers.add(node.asDouble());
    }
    node.forEach(each -> numbers.addAll(numbers(each)));
    return numbers;
  }
}
