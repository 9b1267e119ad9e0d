package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.text.table.TableFiles;

/** Old libraries inside ND4J that have known holes are never loaded, whatever is read. */
@Timeout(120)
class ShadedLibrariesTest {
  private static final String SHADED = "org.nd4j.shade.";

  /** What ND4J asks of the copies while it is set up: collections, exceptions, enumerations. */
  private static final List<String> HARMLESS =
      List.of(
          "guava.base.",
          "guava.collect.",
          "guava.primitives.",
          "guava.util.concurrent.AtomicDouble",
          "jackson.core.JacksonException",
          "jackson.core.JsonProcessingException",
          "jackson.core.TreeNode",
          "jackson.databind.DatabindException",
          "jackson.databind.JsonMappingException",
          "jackson.databind.exc.",
          "protobuf.Internal$",
          "protobuf.ProtocolMessageEnum");

  @TempDir Path folder;

  @Test
  void theyAreNotLoadedByAnythingThatIsReadOrTrained() throws Exception {
    Path log = folder.resolve("classes.log");
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log + ":none:filesize=0",
                "-cp",
                System.getProperty("java.class.path"),
                Everything.class.getName(),
                folder.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(said.toFile())
            .start();
    int code = process.waitFor();
    assertThat(code).as(Files.readString(said)).isZero();
    Set<String> loaded;
    try (Stream<String> lines = Files.lines(log)) {
      loaded = lines.map(line -> line.replaceFirst(" .*", "")).collect(Collectors.toSet());
    }
    assertThat(loaded).contains("org.nd4j.linalg.factory.Nd4j", "org.remanence.yaml.YamlValue");
    assertThat(loaded).anyMatch(name -> name.startsWith("com.fasterxml.aalto."));
    assertThat(new TreeSet<>(loaded))
        .filteredOn(name -> name.startsWith(SHADED))
        .isNotEmpty()
        .allMatch(
            name -> HARMLESS.stream().anyMatch(known -> name.startsWith(SHADED.concat(known))));
    assertThat(loaded)
        .noneMatch(name -> name.startsWith("org.yaml.snakeyaml."))
        .noneMatch(name -> name.contains("com.ctc.wstx"));
  }

  /** Runs the commands that read files of every kind, train, and write. */
  static final class Everything {
    private Everything() {}

    public static void main(String[] args) throws IOException {
      Path folder = Path.of(args[0]);
      String[][] rows = rows();
      Path csv = TableFiles.write(folder.resolve("t.csv"), lines(rows, ","));
      Path sheet = TableFiles.write(folder.resolve("t.xlsx"), TableFiles.workbook(rows));
      Path study =
          TableFiles.write(
              folder.resolve("study.yaml"),
              "data: " + csv + "\narchitectures: [rnn]\nseeds: 2\nhidden: 2\nepochs: 1\n");
      Path out = folder.resolve("out");
      Path model = out.resolve("models/rnn.rema");
      run(
          "compare",
          "--data",
          sheet,
          "--out",
          out,
          "--architectures",
          "rnn",
          "--epochs",
          1,
          "--hidden",
          4);
      run("inspect", "--model", model, "--text", "le film est bon");
      run("predict", "--model", model, "--data", csv, "--format", "json");
      run("study", "--config", study, "--out", folder.resolve("study"));
      run("convert", "--model", model, "--to", "onnx", "--out", folder.resolve("m.onnx"));
    }

    private static String[][] rows() {
      String[][] rows = new String[13][];
      rows[0] = new String[] {"text", "label"};
      for (int i = 1; i < rows.length; i++) {
        rows[i] =
            new String[] {
              "le film numéro " + "abcdefghijkl".charAt(i - 1), i % 2 == 0 ? "pos" : "neg"
            };
      }
      return rows;
    }

    private static String lines(String[][] rows, String separator) {
      return Stream.of(rows)
          .map(row -> String.join(separator, row) + "\n")
          .collect(Collectors.joining());
    }

    private static void run(Object... arguments) {
      PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
      PrintWriter err = new PrintWriter(System.err);
      String[] texts = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
      if (RemanenceCommand.run(tell -> false, nowhere, err, texts) != 0) {
        System.exit(1);
      }
    }
  }
}
