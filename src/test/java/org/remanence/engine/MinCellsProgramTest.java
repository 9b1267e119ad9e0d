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
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remanence.passport.Numpy;

/** The kept reference values of minGRU and minLSTM are what their NumPy program prints. */
class MinCellsProgramTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path PROGRAM = Path.of("src/test/python/min_cells.py");

  @ParameterizedTest
  @CsvSource({
    "mingru, mingru 1",
    "minlstm, minlstm 1",
    "mingru_stacked, mingru 2",
    "minlstm_bidirectional, minlstm 1 bidirectional"
  })
  void printsTheFile(String file, String arguments) throws IOException, InterruptedException {
    Numpy.assumeInstalled();
    List<Double> printed = numbers(JSON.readTree(print(arguments.split(" "))));
    List<Double> kept;
    try (InputStream stream = getClass().getResourceAsStream("/golden/" + file + ".json")) {
      kept = numbers(JSON.readTree(stream));
    }
    assertThat(printed).hasSameSizeAs(kept).hasSizeGreaterThan(100);
    for (int i = 0; i < kept.size(); i++) {
      assertThat(printed.get(i)).isCloseTo(kept.get(i), within(1e-12));
    }
  }

  private static byte[] print(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", PROGRAM.toString()));
    Stream.of(arguments).forEach(command::add);
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
