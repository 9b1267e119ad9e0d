package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.engine.Pooling;
import org.remanence.model.Architecture;
import org.remanence.model.Hyperparameters;
import org.remanence.model.NumpyForward;
import org.remanence.model.RemaFile;
import org.remanence.model.language.LanguageHyperparameters;
import org.remanence.model.language.LanguageModelFile;

/** Five networks trained on a small file, then used. */
@Timeout(120)
class EndToEndTest {
  private static final List<String> ALL = List.of("rnn", "lstm", "gru", "bilstm", "stacked-lstm");
  private static final String QUOTED = "Elle a dit : \"bravo\", puis rien";

  @TempDir static Path folder;
  private static Path data;
  private static Path out;
  private static Path others;
  private static Run comparison;

  @BeforeAll
  static void trainAll() throws IOException {
    data = folder.resolve("plantes.csv");
    Files.write(data, lines());
    out = folder.resolve("out");
    comparison = compare(out, "--epochs", "12");
    others = folder.resolve("others");
    compare(
        others, "--epochs", "12", "--architectures", "mingru,minlstm,stacked-mingru,transformer");
  }

  @Test
  void wordVectorsFrozenOrNotAndTheOtherOptionsReachTheModel() throws IOException {
    Path vectors = folder.resolve("vecteurs.vec");
    Files.writeString(vectors, "3 4\nrose 1 2 3 4\nLis 4 3 2 1\nabsent 0 0 0 0\n");
    Path models = folder.resolve("vectors-out");
    Run run =
        Run.of(
            "compare",
            "--data",
            data,
            "--out",
            models,
            "--architectures",
            "gru",
            "--epochs",
            "2",
            "--hidden",
            "4",
            "--embeddings",
            vectors,
            "--freeze-embeddings",
            "--schedule",
            "cosine",
            "--clip-value",
            "0.5",
            "--weight-decay",
            "0.01",
            "--class-weights",
            "balanced",
            "--pooling",
            "attention",
            "--learning-rate",
            "0.01");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("Word vectors of vecteurs.vec: 4 numbers per word; ");
    var classifier = RemaFile.read(models.resolve("models/gru.rema")).classifier();
    var optimisation = classifier.hyperparameters().optimisation();
    assertThat(classifier.hyperparameters().embedding()).isEqualTo(4);
    assertThat(classifier.hyperparameters().learningRate()).isEqualTo(0.01);
    assertThat(optimisation.wordVectors().frozen()).isTrue();
    assertThat(optimisation.schedule().kind().id()).isEqualTo("cosine");
    assertThat(optimisation.clipping().limit()).isEqualTo(0.5);
    assertThat(classifier.hyperparameters().pooling()).isEqualTo(Pooling.ATTENTION);
    Run inspected =
        Run.of(
            "inspect",
            "--model",
            models.resolve("models/gru.rema"),
            "--text",
            "la rose attend",
            "--format",
            "json");
    JsonNode attention = new ObjectMapper().readTree(inspected.out()).get("attention");
    assertThat(attention).hasSize(1);
    assertThat(attention.get(0)).hasSize(3);
    assertThat(attention.get(0).get(0).asDouble()).isBetween(0.0, 1.0);
    int rose = classifier.vocabulary().id("rose");
    assertThat(
            Arrays.copyOfRange(
                classifier.weights().get("embedding.embeddings").values(), 4 * rose, 4 * rose + 4))
        .containsExactly(1, 2, 3, 4);

    Run wrong =
        Run.of(
            "compare",
            "--data",
            data,
            "--out",
            folder.resolve("no"),
            "--embeddings",
            vectors,
            "--embedding",
            "7");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("--embedding: 7 does not fit");
  }

  private static List<String> lines() {
    List<String> lines = new ArrayList<>(List.of("text,label"));
    for (String place : List.of("au soleil", "à l’ombre", "près du mur", "sous la haie")) {
      for (String plant : List.of("La rose", "Le lis", "La vigne", "Le trèfle")) {
        lines.add(plant + " pousse " + place + ",vivante");
        lines.add(plant + " se fane " + place + ",fanée");
        lines.add(plant + " attend la pluie " + place + ",en attente");
      }
    }
    lines.add("\"" + QUOTED.replace("\"", "\"\"") + "\",vivante");
    return lines;
  }

  private static Run compare(Path out, String... more) {
    List<Object> arguments =
        new ArrayList<>(List.of("compare", "--data", data, "--out", out, "--batch-size", "8"));
    arguments.addAll(List.of("--hidden", "12", "--embedding", "8", "--patience", "12"));
    arguments.addAll(List.of("--dropout", "0", "--recurrent-dropout", "0"));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray());
  }

  @Test
  void tellsResultsOnOneStreamAndProgressOnTheOther() {
    assertThat(comparison.code()).as(comparison.err()).isZero();
    assertThat(comparison.out().lines())
        .anySatisfy(line -> assertThat(line).startsWith("stacked-lstm"))
        .anySatisfy(line -> assertThat(line).startsWith("bag-of-words"))
        .anySatisfy(line -> assertThat(line).startsWith("n-grams"))
        .anySatisfy(line -> assertThat(line).startsWith("All of this is one seed (42)"))
        .anySatisfy(line -> assertThat(line).matches("With these settings: .* interval .*\\)\\."))
        .as("heading, rows, two baselines with a sentence each, ten pairs, settings, seed")
        .hasSize(1 + 5 + 2 + 2 + 10 + 1 + 1);
    assertThat(comparison.err())
        .contains("plantes.csv: 49 examples with 3 labels")
        .contains("Leak check passed")
        .contains("gru: epoch 12/12, accuracy ");
  }

  @Test
  void writesOneRowForEachArchitectureAndBaseline() throws IOException {
    JsonNode rows = json(out, "results.json");
    assertThat(rows)
        .extracting(row -> row.get("architecture").asText())
        .startsWith(ALL.toArray(String[]::new))
        .endsWith("bag-of-words", "n-grams")
        .hasSize(ALL.size() + 2);
    assertThat(rows)
        .filteredOn(row -> ALL.contains(row.get("architecture").asText()))
        .allSatisfy(row -> assertThat(row.get("epochs").asInt()).isEqualTo(12));
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.get("best_epoch").asInt()).isBetween(1, row.get("epochs").asInt());
              assertThat(row.get("test_accuracy").asDouble()).isBetween(0.0, 1.0);
              assertThat(row.get("test_loss").asDouble()).isPositive();
              assertThat(row.get("seconds").asDouble()).isPositive();
              assertThat(row.get("parameters").asInt()).isPositive();
            });
    assertThat(Files.readAllLines(out.resolve("results.csv")))
        .hasSize(1 + 5 + 2)
        .startsWith(
            "architecture,parameters,test_accuracy,test_loss,epochs,best_epoch,seconds,"
                + "learning_rate,clipping,clipping_limit,patience,max_epochs,trials,seed");
    assertThat(Files.readAllLines(out.resolve("history.csv")))
        .hasSize(1 + 5 * 12)
        .startsWith("architecture,epoch,accuracy,loss,val_accuracy,val_loss");
    assertThat(json(out, "baseline.json"))
        .extracting(row -> row.get("architecture").asText())
        .containsExactly("bag-of-words", "n-grams");
    assertThat(Files.readAllLines(out.resolve("baseline.csv"))).hasSize(3);
  }

  @Test
  void writesTheSplitInTheOrderOfTheData() throws IOException {
    List<String> split = Files.readAllLines(out.resolve("split.csv"));
    assertThat(split.get(0)).isEqualTo("text,label,part");
    assertThat(split).hasSize(50);
    assertThat(split.stream().skip(1).map(line -> line.substring(0, line.lastIndexOf(','))))
        .isEqualTo(lines().subList(1, 50));
    assertThat(split.stream().skip(1).map(line -> line.substring(line.lastIndexOf(',') + 1)))
        .contains("train", "validation", "test")
        .allMatch(part -> List.of("train", "validation", "test").contains(part));
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void savedModelsReachTheResultsTheyWereSavedWith(Architecture architecture) throws IOException {
    Path test = folder.resolve("test.csv");
    List<String> lines = new ArrayList<>(List.of("text,label"));
    for (String line : Files.readAllLines(out.resolve("split.csv"))) {
      if (line.endsWith(",test")) {
        lines.add(line.substring(0, line.length() - ",test".length()));
      }
    }
    Files.write(test, lines);

    Run run = Run.of("predict", "--model", model(architecture), "--data", test, "--format=json");
    JsonNode json = run.json();
    double expected =
        StreamSupport.stream(json(folder(architecture), "results.json").spliterator(), false)
            .filter(row -> row.get("architecture").asText().equals(architecture.id()))
            .findFirst()
            .orElseThrow()
            .get("test_accuracy")
            .asDouble();
    assertThat(json.get("accuracy").asDouble()).isCloseTo(expected, within(1e-12));
    assertThat(json.get("rows")).hasSize(lines.size() - 1);
    int counted = 0;
    int right = 0;
    for (String actual : List.of("vivante", "fanée", "en attente")) {
      for (String predicted : List.of("vivante", "fanée", "en attente")) {
        int count = json.get("confusion").get(actual).get(predicted).asInt();
        counted += count;
        right += actual.equals(predicted) ? count : 0;
      }
      assertThat(json.get("report").get(actual)).hasSize(4);
    }
    assertThat(counted).isEqualTo(lines.size() - 1);
    assertThat((double) right / counted).isCloseTo(expected, within(1e-12));
    assertThat(json.get("report").get("macro avg").get("support").asInt()).isEqualTo(counted);

    Run table = Run.of("predict", "--model", model(architecture), "--data", test);
    assertThat(table.out()).startsWith("Accuracy: ").contains("true \\ predicted");
    Run csv = Run.of("predict", "--model", model(architecture), "--data", test, "--format=csv");
    assertThat(csv.out().lines())
        .hasSize(lines.size())
        .startsWith("text,label,predicted,confidence");
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void inspectsEveryArchitecture(Architecture architecture) {
    Run run =
        Run.of(
            "inspect",
            "--model",
            model(architecture),
            "--text",
            "La rose zigzague à l’ombre",
            "--format=json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = run.json();
    assertThat(json.get("architecture").asText()).isEqualTo(architecture.id());
    assertThat(json.get("tokens"))
        .extracting(token -> token.get("text").asText())
        .containsExactly("la", "rose", "zigzague", "à", "l'", "ombre");
    assertThat(json.get("tokens").get(2).get("known").asBoolean()).isFalse();
    assertThat(json.get("tokens").get(2).get("id").asInt()).isEqualTo(1);
    double sum = 0;
    for (JsonNode probability : json.get("probabilities")) {
      sum += probability.asDouble();
    }
    assertThat(sum).isCloseTo(1, within(1e-6));
    List<String> signals =
        switch (architecture.cell().id()) {
          case "rnn" -> List.of("hidden_state");
          case "gru" -> List.of("update_gate", "reset_gate", "candidate", "hidden_state");
          case "lstm" ->
              List.of(
                  "input_gate",
                  "forget_gate",
                  "candidate",
                  "output_gate",
                  "cell_state",
                  "hidden_state");
          case "mingru" -> List.of("update_gate", "candidate", "hidden_state");
          case "minlstm" -> List.of("forget_gate", "input_gate", "candidate", "hidden_state");
          case "transformer" -> List.of("hidden_state");
          default -> throw new IllegalArgumentException(architecture.id());
        };
    assertThat(json.get("layers"))
        .hasSize(architecture.bidirectional() || architecture.layers() == 2 ? 2 : 1)
        .allSatisfy(
            layer -> {
              assertThat(layer.get("name").asText()).matches("(recurrent|transformer)\\.[01]");
              assertThat(layer.get("direction").asText()).matches("forward|backward");
              assertThat(layer.get("traces").fieldNames())
                  .toIterable()
                  .containsExactlyElementsOf(signals);
              assertThat(layer.get("traces"))
                  .allSatisfy(
                      rows -> assertThat(rows).hasSize(6).allMatch(row -> row.size() == 12));
            });

    if (architecture == Architecture.TRANSFORMER) {
      assertHeads(json.get("attention"), 6);
    } else {
      assertThat(json.has("attention")).isFalse();
    }
    Run table = Run.of("inspect", "--model", model(architecture), "--text", "La rose zigzague");
    assertThat(table.out().lines()).anyMatch(line -> line.matches("zigzague +unknown +\\d.*"));
  }

  /** For each head a row for each word: weights of the words up to it, which add up to 1. */
  private static void assertHeads(JsonNode heads, int words) {
    assertThat(heads).hasSize(2);
    for (JsonNode head : heads) {
      assertThat(head).hasSize(words);
      for (int t = 0; t < words; t++) {
        double sum = 0;
        for (int s = 0; s < words; s++) {
          double weight = head.get(t).get(s).asDouble();
          assertThat(weight).isBetween(0.0, 1.0);
          sum += weight;
          assertThat(s <= t || weight == 0).isTrue();
        }
        assertThat(head.get(t)).hasSize(words);
        assertThat(sum).isCloseTo(1, within(1e-5));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"keras", "pytorch", "onnx", "python-numpy", "python-keras", "notebook"})
  void aTransformerIsNotWrittenForOthers(String target) {
    Path file = folder.resolve("transformer." + target);
    Run run =
        Run.of(
            "convert", "--model", model(Architecture.TRANSFORMER), "--to", target, "--out", file);
    assertThat(run.code()).isNotZero();
    assertThat(run.err()).contains("transformer").contains("recurrent network");
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void numpyComesToTheSameNumbers(Architecture architecture) throws Exception {
    NumpyForward.assumeInstalled();
    Path file = model(architecture);
    NumpyForward.assertAgrees(
        file, RemaFile.read(file).classifier().inspect("Le trèfle se fane sous la haie"), true);
  }

  @Test
  void saysWhatAModelDoesNotRead() {
    Path model = model(Architecture.GRU);
    Run empty = Run.of("inspect", "--model", model, "--text", " … ");
    assertThat(empty.code()).isEqualTo(1);
    assertThat(empty.err()).startsWith("remanence: The text holds no word.").hasLineCount(1);

    Run unknown = Run.of("inspect", "--model", model, "--text", "שלום 😀");
    assertThat(unknown.code()).isZero();
    assertThat(unknown.err()).contains("knows none of these words");

    Run wordy = Run.of("inspect", "--model", model, "--text", "rose ".repeat(10_000));
    assertThat(wordy.code()).isZero();
    assertThat(wordy.err()).contains("its first 9,970 words were left out, its last 30 are read");
  }

  @Test
  void predictAnswersEveryRowAndKeepsItsColumns() throws IOException {
    Path table = folder.resolve("new.csv");
    Files.writeString(
        table, "id;texte;libellé\n7;La rose pousse;vivante\n8;La rose dort;endormie\n9;!!!;\n");
    Run csv =
        Run.of("predict", "--model", model(Architecture.RNN), "--data", table, "--format=csv");
    assertThat(csv.code()).isZero();
    List<String> rows = csv.out().lines().toList();
    assertThat(rows.get(0)).isEqualTo("id,texte,libellé,predicted,confidence");
    assertThat(rows.get(1)).startsWith("7,La rose pousse,vivante,");
    assertThat(rows.get(3)).isEqualTo("9,!!!,,,");
    assertThat(csv.err())
        .contains("separator semicolon", "labels that the model does not know (endormie): 1;")
        .contains("there is no answer: 1.");

    Files.writeString(table, "texte\nLa rose pousse\nLa rose dort\n");
    Run plain = Run.of("predict", "--model", model(Architecture.RNN), "--data", table);
    assertThat(plain.out()).contains("La rose dort").doesNotContain("Accuracy");
    assertThat(plain.err()).contains("Texts without a label: 2;");
    assertThat(
            Run.of("predict", "--model", model(Architecture.RNN), "--data", table, "--format=json")
                .json()
                .get("accuracy")
                .isNull())
        .isTrue();
  }

  @Test
  void predictReadsAFolderInTheEncodingThatIsSaid() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("texts"));
    Files.writeString(texts.resolve("1.txt"), "La rose est née");
    Run guessed = Run.of("predict", "--model", model(Architecture.RNN), "--data", texts);
    assertThat(guessed.out()).contains("La rose est née");
    assertThat(guessed.err()).doesNotContain("windows-1252");
    Run said =
        Run.of(
            "predict",
            "--model",
            model(Architecture.RNN),
            "--data",
            texts,
            "--encoding=windows-1252");
    assertThat(said.out()).contains("La rose est nÃ©e");
    assertThat(said.err()).contains("windows-1252");
  }

  @Test
  void theSameSeedGivesTheSameFiles() throws IOException {
    byte[] before = Files.readAllBytes(out.resolve("history.csv"));
    Path again = folder.resolve("again");
    Run.of(
        "compare",
        "--data",
        data,
        "--out",
        again,
        "--batch-size=8",
        "--hidden=12",
        "--embedding=8",
        "--patience=12",
        "--dropout=0",
        "--recurrent-dropout=0",
        "--epochs=12");
    assertThat(Files.readAllBytes(again.resolve("history.csv"))).isEqualTo(before);
  }

  @Test
  void aSecondComparisonReplacesTheFirst() throws IOException {
    Path twice = folder.resolve("twice");
    Run.of(
        "compare",
        "--data",
        data,
        "--out",
        twice,
        "--architectures=rnn,gru",
        "--epochs=1",
        "--hidden=4");
    Run second =
        Run.of(
            "compare",
            "--data",
            data,
            "--out",
            twice,
            "--architectures=gru",
            "--epochs=1",
            "--hidden=4",
            "--keep-duplicates");
    assertThat(second.err())
        .contains(twice + " holds an earlier comparison. It is replaced")
        .as("no text repeats, so none can be in two parts")
        .doesNotContain("Warning: 0 of the ");
    assertThat(new ObjectMapper().readTree(twice.resolve("results.json").toFile())).hasSize(1 + 2);
    assertThat(twice.resolve("models")).isDirectoryContaining(path -> path.endsWith("gru.rema"));
    assertThat(twice.resolve("models/rnn.rema")).doesNotExist();
  }

  @Test
  void comparisonsStartFromALanguageModel() throws IOException {
    Path writer = Path.of("resources/models/bulletins-en.rema");
    LanguageHyperparameters sizes = LanguageModelFile.read(writer).model().hyperparameters();
    Path started = folder.resolve("started");
    List<Object> arguments =
        new ArrayList<>(List.of("compare", "--data", data, "--out", started, "--epochs", "1"));
    arguments.addAll(List.of("--architectures", "lstm,bilstm", "--start-from", writer));
    Run run = Run.of(arguments.toArray());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("Starts from the language model bulletins-en.rema, which has vectors of ")
        .contains("bilstm: recurrent layers that start from it, read forward: 1 of 1.");
    Hyperparameters reached =
        RemaFile.read(started.resolve("models/lstm.rema")).classifier().hyperparameters();
    assertThat(reached.hidden()).isEqualTo(sizes.hidden());
    assertThat(reached.embedding()).isEqualTo(sizes.embedding());
    assertThat(reached.optimisation().languageModel()).isEqualTo("bulletins-en.rema");

    arguments.addAll(List.of("--hidden", "12"));
    assertThat(Run.of(arguments.toArray()).err())
        .contains("--hidden: 12 does not fit " + writer + ", which has " + sizes.hidden());
    arguments.addAll(List.of("--embeddings", "vectors.txt"));
    assertThat(Run.of(arguments.toArray()).err()).contains("--embeddings or --start-from");
  }

  private static Path model(Architecture architecture) {
    return folder(architecture).resolve("models").resolve(architecture.id() + ".rema");
  }

  private static Path folder(Architecture architecture) {
    return Architecture.CLASSIC.contains(architecture) ? out : others;
  }

  private static JsonNode json(Path folder, String name) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(name).toFile());
  }
}
