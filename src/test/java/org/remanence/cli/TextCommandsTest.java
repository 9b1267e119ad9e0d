package org.remanence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remanence.model.language.LanguageModelFile;
import org.remanence.model.language.TrainedLanguageModel;

/** A language model is trained, saved, opened and writes, all on the command line. */
class TextCommandsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"word", "char"})
  void trainsSavesAndWritesTheSameAgain(String level) throws Exception {
    Path out = train("--level", level);
    Run run = generate(out, "Le vent", "--words", "7", "--seed", "5");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Le vent");
    assertThat(run.err()).contains("Perplexity of the text to the model itself: ");
    assertThat(generate(out, "Le vent", "--words", "7", "--seed", "5").out()).isEqualTo(run.out());
    String words = run.out().substring("Le vent".length()).replaceAll("[^\\p{L}]+", " ").strip();
    assertThat(words.split(" ")).hasSizeBetween(7, 8);
  }

  @Test
  void greedyIsTheSameForEverySeed() throws Exception {
    Path out = train();
    String text = generate(out, "Le", "--greedy", "--seed", "1").out();
    assertThat(generate(out, "Le", "--temperature", "0", "--seed", "2").out()).isEqualTo(text);
    assertThat(generate(out, "Le", "--temperature", "0.0001", "--seed", "3").out()).isEqualTo(text);
    assertThat(generate(out, "Le", "--top-k", "1", "--seed", "4").out()).isEqualTo(text);
    assertThat(generate(out, "Le", "--top-p", "0.000001", "--seed", "5").out()).isEqualTo(text);
  }

  @Test
  void tellsUnknownWordsAndTakesAnEmptyPromptAndAHugeTopK() throws Exception {
    Path out = train();
    assertThat(generate(out, "Le mistral vent zéphyr").err())
        .startsWith("Not in the vocabulary, read as “unknown”: mistral, zéphyr.");
    Run run = generate(out, "", "--top-k", "2000000000");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isNotBlank();
  }

  @Test
  void trainingTellsWhatItReaches() throws Exception {
    Path corpus = corpus();
    Run run =
        Run.of("train-text", "--corpus", corpus, "--out", folder.resolve("m.rema"), "--hidden", 8);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("words and marks to train on")
        .contains("epoch 1/20: perplexity ")
        .contains("Perplexity on the test part, never trained on: ")
        .contains("The model is in " + folder.resolve("m.rema"));
  }

  @Test
  void trainsAtTheRateAskedFor() throws Exception {
    TrainedLanguageModel defaults = LanguageModelFile.read(train());
    assertThat(defaults.model().hyperparameters().learningRate()).isEqualTo(0.003);
    TrainedLanguageModel faster = LanguageModelFile.read(train("--learning-rate", "0.01"));
    assertThat(faster.model().hyperparameters().learningRate()).isEqualTo(0.01);
    assertThat(faster.metrics().loss()).isNotEqualTo(defaults.metrics().loss());
    assertThat(
            Run.of(
                    "train-text",
                    "--corpus",
                    corpus(),
                    "--out",
                    folder.resolve("m.rema"),
                    "--learning-rate",
                    "70")
                .err())
        .contains("--learning-rate: 70.0 is not possible.");
  }

  @Test
  void writesFromACorpusOfOneWord() throws Exception {
    Path corpus = Files.writeString(folder.resolve("one.txt"), "bonjour");
    Run run = Run.of("generate", "--corpus", corpus, "--prompt", "bonjour", "--words", 3);
    assertThat(run.code()).isZero();
    assertThat(run.out().strip().split("\\s+")).containsOnly("bonjour").hasSize(4);
    assertThat(run.err()).contains("too short to hold anything back");
  }

  @Test
  void refusesWhatItCannotTrainOn() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "\n \n");
    assertRefused(
        Run.of("generate", "--corpus", empty, "--prompt", "a"),
        "empty.txt: the corpus holds no text. Expected: at least one word.");
    Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {'a', '\n', (byte) 0xe9});
    assertRefused(
        Run.of("train-text", "--corpus", latin, "--out", folder.resolve("m.rema")),
        latin + ", line 2: this is not UTF-8 text.");
    assertRefused(
        Run.of("train-text", "--dataset", "none", "--out", folder.resolve("m.rema")),
        "There is no built-in corpus named “none”.");
    assertRefused(
        Run.of("train-text", "--corpus", latin, "--out", folder.resolve("no/m.rema")),
        folder.resolve("no/m.rema") + ": the file cannot be written, since its folder");
  }

  @Test
  void aLanguageModelIsNoClassifier() throws Exception {
    Path out = train();
    assertRefused(
        Run.of("inspect", "--model", out, "--text", "a"), out + ": this model writes text,");
  }

  private static void assertRefused(Run run, String message) {
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).startsWith("remanence: " + message);
  }

  private Path train(String... more) throws Exception {
    Path out = folder.resolve("model.rema");
    Object[] arguments = new Object[11 + more.length];
    Object[] first = {
      "train-text", "--corpus", corpus(), "--out", out, "--hidden", 8, "--epochs", 2, "--window", 4
    };
    System.arraycopy(first, 0, arguments, 0, first.length);
    System.arraycopy(more, 0, arguments, first.length, more.length);
    assertThat(Run.of(arguments).code()).isZero();
    return out;
  }

  private static Run generate(Path model, String prompt, String... more) {
    Object[] arguments = new Object[5 + more.length];
    Object[] first = {"generate", "--model", model, "--prompt", prompt};
    System.arraycopy(first, 0, arguments, 0, first.length);
    System.arraycopy(more, 0, arguments, first.length, more.length);
    return Run.of(arguments);
  }

  private Path corpus() throws Exception {
    Path file = folder.resolve("corpus.txt");
    return Files.write(
        file, Collections.nCopies(60, "Le vent souffle fort sur la mer, puis la pluie vient."));
  }
}
