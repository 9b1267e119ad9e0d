package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.engine.optimiser.Clipping;
import org.remanence.model.Hyperparameters;
import org.remanence.model.RemaFile;
import org.remanence.model.TrainedModel;
import org.remanence.study.tuning.Trials;

/** {@code compare --tuned} from the command line to its files, and what a plain one says. */
@Timeout(120)
class TunedCompareTest {
  @TempDir static Path folder;
  private static Path out;
  private static Run tuned;

  @BeforeAll
  static void tuneTwo() {
    out = folder.resolve("tuned");
    tuned = compare(out, "--architectures", "gru,rnn", "--tuned", "--trials", "4", "--epochs", "6");
  }

  private static Run compare(Path into, String... more) {
    List<Object> arguments =
        new ArrayList<>(List.of("compare", "--dataset", "notebook", "--out", into));
    arguments.addAll(List.of("--hidden", "6", "--embedding", "4", "--batch-size", "8"));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray());
  }

  @Test
  void theResultsHoldWhatWasChosenAndItsBudget() throws IOException {
    assertThat(tuned.code()).as(tuned.err()).isZero();
    JsonNode results = new ObjectMapper().readTree(out.resolve("results.json").toFile());
    assertThat(results).filteredOn(row -> row.has("tuned")).hasSize(2);
    for (JsonNode row : List.of(results.get(0), results.get(1))) {
      JsonNode chosen = row.path("tuned");
      assertThat(chosen.path("learning_rate").doubleValue()).isPositive();
      assertThat(chosen.path("patience").isInt()).isTrue();
      assertThat(chosen.path("trials").intValue()).isEqualTo(4);
      assertThat(chosen.path("epochs_trained").intValue()).isEqualTo(4 * 2 + 2 * 2 + 2);
      assertThat(chosen.has("clip_norm")).isTrue();
      assertThat(chosen.path("seconds").doubleValue())
          .isGreaterThanOrEqualTo(row.path("seconds").doubleValue());

      TrainedModel model =
          RemaFile.read(out.resolve("models/" + row.path("architecture").asText() + ".rema"));
      Hyperparameters settings = model.classifier().hyperparameters();
      assertThat(settings.learningRate()).isEqualTo(chosen.path("learning_rate").doubleValue());
      assertThat(settings.patience()).isEqualTo(chosen.path("patience").intValue());
      assertThat(settings.epochs()).isEqualTo(6);
      assertThat(settings.optimisation().clipping().kind())
          .isEqualTo(chosen.path("clip_norm").isNull() ? Clipping.Kind.NONE : Clipping.Kind.NORM);
      assertThat(model.metrics().testAccuracy()).isEqualTo(row.path("test_accuracy").doubleValue());
    }
    assertThat(Files.readAllLines(out.resolve("results.csv")).get(0))
        .isEqualTo(
            "architecture,parameters,test_accuracy,test_loss,epochs,best_epoch,seconds,"
                + "learning_rate,clipping,clipping_limit,patience,max_epochs,trials,seed");
  }

  @Test
  void everyTrialIsWrittenDown() throws IOException {
    List<String> trials = Files.readAllLines(out.resolve("trials.csv"));
    assertThat(trials.get(0))
        .isEqualTo(
            "architecture,trial,learning_rate,clip_norm,patience,rung,epochs,val_loss,val_accuracy,"
                + "chosen");
    assertThat(trials).hasSize(1 + 2 * 4);
    assertThat(trials.get(1)).startsWith("gru,1,0.001,,");
    assertThat(trials.get(2)).startsWith("gru,2,0.0049,1.0,");
    assertThat(trials).filteredOn(line -> line.endsWith(",true")).hasSize(2);
    assertThat(trials.stream().skip(1).map(line -> line.split(",")[6])).containsOnly("2", "4", "6");
    JsonNode results = new ObjectMapper().readTree(out.resolve("results.json").toFile());
    for (String line : trials.subList(1, trials.size())) {
      String[] cells = line.split(",");
      assertThat(cells[4]).isEqualTo(cells[9].equals("true") ? patience(results, cells[0]) : "");
    }
  }

  private static String patience(JsonNode results, String architecture) {
    return StreamSupport.stream(results.spliterator(), false)
        .filter(row -> row.path("architecture").asText().equals(architecture))
        .map(row -> row.path("tuned").path("patience").asText())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theTableShowsWhatWasChosenAndTheNoteWhatIsCompared() {
    assertThat(tuned.out())
        .contains("learning rate", "clipping", "patience", "epochs in all")
        .contains("Each network was tuned with 4 trials", "of at most 6 epochs")
        .contains("by successive halving")
        .contains("No trial is stopped by patience.", "of 3, 5, 10, the given one and none")
        // Two networks and three references without an answer by the last opinion: 1 + 2·3.
        .contains("Each tuned with this budget: ", "(99.29% interval ")
        .contains("All of this is one seed (42) and one split of the texts")
        .contains("4 trials are fewer than the usual 8", "At most 6 epochs a trial are fewer than")
        .doesNotContain("is better");
    assertThat(tuned.err())
        .contains(
            "gru: trial 2/4 (learning rate 0.0049, gradient clipped to norm 1), 2 epochs: lowest")
        .contains("rnn: trial ", " chosen, patience ", "; 14 epochs of all trials together, ");
  }

  @Test
  void aPlainComparisonSaysWithWhichSettingsAndHowToAskMore() throws IOException {
    Path plain = folder.resolve("plain");
    Run first =
        compare(plain, "--architectures", "rnn", "--epochs", "1", "--tuned", "--trials", "1");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(plain.resolve("trials.csv")).exists();
    Run run = compare(plain, "--architectures", "rnn", "--epochs", "2", "--learning-rate", "0.003");
    assertThat(run.out())
        .contains("with these settings: learning rate 0.003, patience 3, at most 2 epochs.")
        .contains("The same command with --tuned")
        .doesNotContain("tuned with")
        .as("one network has no pair")
        .doesNotContain("With these settings:")
        .doesNotContain("is better");
    JsonNode results = new ObjectMapper().readTree(plain.resolve("results.json").toFile());
    assertThat(results.get(0).has("tuned")).isFalse();
    assertThat(results.get(0).path("learning_rate").doubleValue()).isEqualTo(0.003);
    assertThat(results.get(0).path("patience").intValue()).isEqualTo(3);
    assertThat(results.get(0).path("max_epochs").intValue()).isEqualTo(2);
    assertThat(results.get(0).path("clipping").asText()).isEqualTo("none");
    assertThat(results.get(0).path("clipping_limit").isNull()).isTrue();
    assertThat(results.get(1).has("learning_rate")).as("a baseline has none").isFalse();
    assertThat(plain.resolve("trials.csv")).as("of the earlier comparison").doesNotExist();
  }

  @Test
  void wrongBudgetsAreUsageErrors() {
    assertRefused("--trials counts only with --tuned", "--trials", "8");
    assertRefused("a whole number from 1 to 64", "--tuned", "--trials", "65");
    assertRefused("a whole number from 1 to 64", "--tuned", "--trials", "0");
    assertRefused("is not a whole number", "--tuned", "--trials", "many");
  }

  private static void assertRefused(String message, String... arguments) {
    Run run = compare(folder.resolve("refused"), arguments);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.firstErrorLine()).contains("--trials").contains(message);
    assertThat(folder.resolve("refused")).doesNotExist();
  }

  @Test
  void theHelpNamesTheDefaultEpochs() {
    assertThat(Run.of("compare", "--help").out().replaceAll("\\s+", " "))
        .contains("at most " + Trials.DEFAULT_EPOCHS + " epochs")
        .contains("from 1 to 64");
  }
}
