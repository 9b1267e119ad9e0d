package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.i18n.Messages;

class CommandLineTest {
  @Test
  void tellsItsVersion() {
    Run run = Run.of("--version");
    assertThat(run.code()).isZero();
    assertThat(run.out()).matches("Remanence \\d+\\.\\d+\\.\\d+\\R");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"params", "compare", "inspect", "predict", "datasets", "train-text", "generate"})
  void helpsInBothLanguages(String command) {
    Run english = Run.of(command, "--help");
    assertThat(english.code()).isZero();
    assertThat(english.out()).startsWith("Usage: remanence " + command).contains("Options:");
    assertThat(english.out()).doesNotContain("{");
    assertEveryOptionIsExplained(english.out());

    Messages.use(Locale.FRENCH);
    Run french = Run.of(command, "--help");
    assertThat(french.out()).startsWith("Utilisation\u00a0: remanence " + command);
    assertEveryOptionIsExplained(french.out());
  }

  /** An option without text would be followed by the next option, or nothing. */
  private static void assertEveryOptionIsExplained(String help) {
    assertThat(help.replaceAll("\\R {15,}", " ").lines().filter(line -> line.matches(" +-.*")))
        .isNotEmpty()
        .allMatch(line -> line.strip().matches("(-h, )?--\\S+ +\\S.*"));
  }

  @Test
  void listsTheCommands() {
    Run run = Run.of("--help");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Commands:", "params", "compare", "inspect", "predict", "train-text", "generate");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--verbose|A command is missing.",
        "trains|Unknown argument “trains”.",
        "params --vocabulary 9 --embedding 9 --hidden 9|Missing: --classes",
        "params --vocabulary 9 --embedding 9 --hidden x --classes 2|--hidden: “x” is not a whole",
        "params --vocabulary 9 --embedding 9 --hidden 0 --classes 2|--hidden: 0 is not possible.",
        "params --vocabulary 9 --embedding -1 --hidden 2 --classes 2|--embedding: -1 is not pos",
        "params --vocabulary 9 --embedding 9 --hidden 99999999999 --classes 2|--hidden: “9999999",
        "params --vocabulary 9 --embedding 9 --hidden 9 --classes 2 --format xml|--format: “xml”",
        "params --vocabulary 9 --vocabulary 9|--vocabulary was given twice.",
        "datasets --formt json|Unknown argument “--formt”. Perhaps you mean: --format",
        "compare --out x|Expected: either --data or --dataset, not both.",
        "compare --out x --data a.csv --dataset b|Expected: either --data or --dataset, not both.",
        "compare --dataset notebook|Missing: --out",
        "compare --out x --dataset notebook --architectures lstm,cnn|--architectures: “cnn” is unk",
        "compare --out x --dataset notebook --epochs 0|--epochs: 0 is not possible. Expected: a"
            + " who",
        "compare --out x --dataset notebook --batch-size 0|--batch-size: 0 is not possible.",
        "compare --out x --dataset notebook --patience 0|--patience: 0 is not possible.",
        "compare --out x --dataset notebook --max-words 2|--max-words: 2 is not possible.",
        "compare --out x --dataset notebook --max-length 0|--max-length: 0 is not possible.",
        "compare --out x --dataset notebook --embedding 0|--embedding: 0 is not possible.",
        "compare --out x --dataset notebook --hidden 5000|--hidden: 5000 is not possible.",
        "compare --out x --dataset notebook --dropout 1|--dropout: 1.0 is not possible.",
        "compare --out x --dataset notebook --dropout NaN|--dropout: NaN is not possible.",
        "compare --out x --dataset notebook --recurrent-dropout -0.1|--recurrent-dropout: -0.1 is",
        "compare --out x --dataset notebook --seed pi|--seed: “pi” is not a whole number.",
        "compare --out x --dataset notebook --learning-rate 0|--learning-rate: 0.0 is not",
        "compare --out x --dataset notebook --schedule linear|--schedule: “linear” is not possible",
        "compare --out x --dataset notebook --schedule step:a|--schedule: “step:a” is not possible",
        "compare --out x --dataset notebook --schedule step:2|--schedule: 2.0 is not possible",
        "compare --out x --dataset notebook --schedule step:1:0|--schedule: 0 is not possible",
        "compare --out x --dataset notebook --clip-norm 0|--clip-norm: 0.0 is not possible",
        "compare --out x --dataset notebook --clip-norm 1 --clip-value 1|--clip-norm and --clip-v",
        "compare --out x --dataset notebook --weight-decay -1|--weight-decay: -1.0 is not possible",
        "compare --out x --dataset notebook --class-weights some|--class-weights: “some” is not",
        "compare --out x --dataset notebook --pooling sum|--pooling: “sum” is not possible",
        "compare --out x --dataset notebook --freeze-embeddings|--freeze-embeddings needs",
        "inspect --model m.rema|Give exactly one of --text, --ids and --numbers.",
        "inspect --model m --text a --patch-from b --smallest-swap|Give --patch-from or --smallest",
        "predict --model m.rema|Missing: --data",
        "generate --prompt a|Expected: either --model or --corpus, not both.",
        "generate --prompt a --model m --corpus c|Expected: either --model or --corpus, not both.",
        "generate --model m|Missing: --prompt",
        "generate --model m --prompt a --temperature 2.5|--temperature: 2.5 is not possible.",
        "generate --model m --prompt a --temperature NaN|--temperature: NaN is not possible.",
        "generate --model m --prompt a --top-p 0|--top-p: 0.0 is not possible. Expected: a share",
        "generate --model m --prompt a --top-k -1|--top-k: -1 is not possible.",
        "generate --model m --prompt a --words 0|--words: 0 is not possible.",
        "train-text --out x|Expected: one of --corpus, --data and --dataset.",
        "train-text --dataset bulletins-fr|Missing: --out",
        "train-text --dataset a --out x --architecture transformer --layers 2|--layers: 2 is not"
            + " possible with transformer. Expected one of: 1",
        "train-text --dataset a --out x --architecture bilstm|bilstm: this architecture cannot",
        "train-text --dataset a --out x --architecture cnn|--architecture: “cnn” is unknown.",
        "train-text --dataset a --out x --layers 1|--layers: 1 is not possible with"
            + " stacked-lstm. Expected one of: 2, 3, 4",
        "train-text --dataset a --out x --level byte|--level: “byte” is not possible.",
        "train-text --dataset a --out x --window 0|--window: 0 is not possible.",
        "train-text --dataset a --out x --window x|--window: “x” is not a whole number.",
        "train-text --dataset a --out x --batch-size 0|--batch-size: 0 is not possible.",
      })
  void aWrongCommandLineGetsWordsAndUsage(String line, String message) {
    Run run = Run.of((Object[]) line.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.firstErrorLine()).startsWith("remanence: " + message);
    assertThat(run.err()).contains("Usage: remanence");
    assertThat(Path.of("x")).doesNotExist();
  }

  @Test
  void aFailureIsOneLineAndWithVerboseAStackTrace(@TempDir Path folder) {
    Path missing = folder.resolve("none.rema");
    Run run = Run.of("inspect", "--model", missing, "--text", "a");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .containsExactly(
            "remanence: " + missing + ": there is no such file. Expected: a model file (.rema).");

    Run verbose = Run.of("inspect", "--model", missing, "--text", "a", "--verbose");
    assertThat(verbose.code()).isEqualTo(1);
    assertThat(verbose.err()).startsWith(run.err()).contains("\tat org.remanence.");
  }

  @Test
  void theFirstErrorIsToldInFrenchToo(@TempDir Path folder) {
    Messages.use(Locale.FRENCH);
    Run run = Run.of("predict", "--model", folder, "--data", folder);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("remanence: " + folder + "\u00a0: c’est un dossier.");
  }

  @Test
  void countsParametersLikeKeras() {
    Run run =
        Run.of(
            "params",
            "--vocabulary=1000",
            "--embedding=100",
            "--hidden=128",
            "--classes=2",
            "--format=json");
    assertThat(run.code()).isZero();
    assertThat(run.json())
        .extracting(row -> row.get("architecture").asText() + " " + row.get("parameters").asLong())
        .containsExactly(
            "rnn 129570",
            "lstm 217506",
            "gru 188578",
            "bilstm 335010",
            "stacked-lstm 349090",
            "mingru 126114",
            "minlstm 139042",
            "stacked-mingru 159138",
            "transformer 315426");
  }

  @Test
  void countsVeryLargeNetworksWithoutOverflow() {
    Run run =
        Run.of(
            "params",
            "--vocabulary=1000000",
            "--embedding=1000000",
            "--hidden=1000000",
            "--classes=2",
            "--format=json");
    // V·E + 4·(E + H + 1)·H + (H + 1)·2
    assertThat(run.json().get(1).get("parameters").asLong())
        .isEqualTo(1_000_000_000_000L + 4 * 2_000_001L * 1_000_000L + 2_000_002L);
  }

  @Test
  void listsTheBuiltInData() {
    Run table = Run.of("datasets");
    assertThat(table.code()).isZero();
    assertThat(table.out())
        .contains("notebook", "reviews-fr", "reviews-en", "“", "bulletins-fr", "bulletins-en")
        .contains("names-en         English      2,400      2,400  12 tags ")
        .contains("  words of each tag: ADJ: 1,760, ADP: 3,920");

    Run run = Run.of("datasets", "--format", "json");
    assertThat(run.json())
        .extracting(row -> row.get("name").asText())
        .startsWith("notebook", "reviews-fr", "reviews-en", "reviews-fr-long", "reviews-en-long")
        .contains("recall-10", "adding-30", "brackets-100")
        .endsWith("bulletins-fr", "bulletins-en");
    assertThat(run.json().get(0).get("size").asInt()).isEqualTo(80);
    assertThat(run.json().get(0).get("distinct").asInt()).isEqualTo(30);
    for (int i = 0; i < 3; i++) {
      assertThat(run.json().get(i).get("labels").size()).isEqualTo(2);
      assertThat(run.json().get(i).get("examples").isEmpty()).isFalse();
    }
    JsonNode names = run.json().get(14);
    assertThat(names.get("name").asText()).isEqualTo("names-fr");
    assertThat(names.get("labels").get("PER").asInt()).isGreaterThan(600);
    assertThat(names.get("examples").get(0).get("tags").asText()).contains("NOUN");
    JsonNode last = run.json().get(run.json().size() - 1);
    assertThat(last.get("lines").asInt()).isEqualTo(5000);
    JsonNode task = run.json().get(5);
    assertThat(task.get("name").asText()).isEqualTo("recall-10");
    assertThat(task.get("language").asText()).isEmpty();
    assertThat(task.get("examples").size()).as("one of each label").isEqualTo(4);
  }

  @Test
  void compareSaysWhatIsWrongBeforeItTrains(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertRefused(
        Run.of("compare", "--dataset", "notebook", "--out", file),
        file + ": this is a file. Expected: a folder for the results.");
    Path below = file.resolve("below");
    assertRefused(
        Run.of("compare", "--dataset", "notebook", "--out", below),
        below + ": the folder cannot be written to.");
    Path missing = folder.resolve("none.csv");
    assertRefused(
        Run.of("compare", "--data", missing, "--out", folder.resolve("out")),
        missing + ": there is no such file.");
    assertRefused(
        Run.of("compare", "--dataset", "nothing", "--out", folder.resolve("out")),
        "There is no built-in data set named “nothing”.");
    Path one = Files.writeString(folder.resolve("one.csv"), "text,label\na,x\nb,x\n");
    Run run = Run.of("compare", "--data", one, "--out", folder.resolve("out"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("one.csv: cells in lines; UTF-8; separator comma;")
        .contains("Labels: x 2", "remanence: one.csv: every text has the label “x”.");
  }

  @Test
  void strictRefusesWhatIsNotMended(@TempDir Path folder) throws Exception {
    StringBuilder table = new StringBuilder("text,label\n,a\n");
    for (int i = 0; i < 5; i++) {
      table.append("good ").append(i).append(",A\nbad ").append(i).append(",b\n");
    }
    table.append("good 9,a\n");
    Path file = Files.writeString(folder.resolve("some.csv"), table);
    Run strict =
        Run.of(
            "compare", "--data", file, "--out", folder.resolve("o"), "--strict", "--mend=labels");
    assertThat(strict.code()).isEqualTo(1);
    assertThat(strict.err())
        .contains("Rows without a text: 1 (line 2): left out.")
        .contains("“A” (5) ≈ “a” (1): merged.")
        .contains("Rows: 12; read: 11; left out: 1; changed: 1.")
        .contains(file + ": kinds of things wrong with this table: 1;");
    assertThat(folder.resolve("o")).doesNotExist();
  }

  @Test
  void whatIsSaidAboutATableHasToMeanSomething() {
    assertUsage("compare --out x --data a.csv --encoding klingon", "--encoding: “klingon” means");
    assertUsage("compare --out x --data a.csv --mend colours", "Expected: labels, rare,");
    assertUsage("compare --out x --data a.csv --sample 0", "--sample: “0” means nothing");
    assertUsage("compare --out x --dataset notebook --strict", "--strict is about a table.");
    assertUsage("compare --out x --dataset notebook --no-header", "--no-header is about a table");
  }

  private static void assertUsage(String command, String message) {
    Run run = Run.of((Object[]) command.split(" "));
    assertThat(run.code()).as(command).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }

  private static void assertRefused(Run run, String message) {
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("remanence: " + message).hasLineCount(1);
  }
}
