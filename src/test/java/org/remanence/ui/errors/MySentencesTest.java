package org.remanence.ui.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.engine.InitialWeights;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Hyperparameters;
import org.remanence.settings.SettingsStore;
import org.remanence.settings.TestSentence;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.DataLanguage;
import org.remanence.text.Tokenizer;
import org.remanence.text.Vocabulary;
import org.remanence.ui.tasks.ManualTasks;

class MySentencesTest {
  private static final TestSentence OWN = new TestSentence("The songs are wooden.", "negative");

  private final ManualTasks tasks = new ManualTasks();
  private final List<Throwable> failures = new ArrayList<>();
  @TempDir Path temporary;
  private SettingsStore settings;
  private MySentences ownSentences;

  @BeforeEach
  void open() {
    settings = new SettingsStore(temporary.resolve("settings.json"));
    ownSentences = make();
  }

  @AfterEach
  void close() {
    settings.close();
    assertThat(failures).isEmpty();
  }

  @Test
  void everyNetworkAnswersAsItsInspectionSays() {
    Classifier classifier = english("negative", "positive");
    ownSentences.ask(List.of(classifier));
    tasks.runAll();
    assertThat(ownSentences.rowsProperty().get()).hasSize(6);
    for (MySentences.Row row : ownSentences.rowsProperty().get()) {
      float[] probabilities = classifier.probabilities(List.of(row.sentence().text()))[0];
      int best = probabilities[1] > probabilities[0] ? 1 : 0;
      String label = classifier.labels().get(best);
      SentencePrediction answer = row.answers().get(Architecture.GRU);
      assertThat(answer.label()).isEqualTo(label);
      assertThat(answer.confidence()).isEqualTo(probabilities[best]);
      assertThat(answer.verdict())
          .isEqualTo(
              row.sentence().expected().equals(label)
                  ? SentencePrediction.Verdict.RIGHT
                  : SentencePrediction.Verdict.WRONG);
    }
  }

  @Test
  void unknownWordsAreTold() {
    ownSentences.ask(List.of(english("negative", "positive")));
    ownSentences.add(new TestSentence("The xyzzy was plugh and frobnicated.", ""));
    tasks.runAll();
    List<MySentences.Row> rows = ownSentences.rowsProperty().get();
    MySentences.Row added = rows.get(rows.size() - 1);
    assertThat(added.unknown()).contains("xyzzy", "plugh", "frobnicated");
    assertThat(added.unlike()).isPresent();
    assertThat(rows.get(0).unlike()).isEmpty();
  }

  @Test
  void withoutAnExpectationTheNetworkKnowsNothingIsMarked() {
    ownSentences.ask(List.of(english("0", "1")));
    ownSentences.add(new TestSentence("The songs are lively.", ""));
    tasks.runAll();
    assertThat(ownSentences.rowsProperty().get())
        .allSatisfy(
            row ->
                assertThat(row.answers().get(Architecture.GRU).verdict())
                    .isEqualTo(SentencePrediction.Verdict.OPEN));
    assertThat(ownSentences.labels()).containsExactly("0", "1");
  }

  @Test
  void theListIsEditedUndoneAndRemembered() {
    List<TestSentence> builtIn = sentences();
    assertThat(ownSentences.builtInProperty().get()).isTrue();
    ownSentences.add(OWN);
    assertThat(sentences()).hasSize(7).endsWith(OWN);
    ownSentences.remove(0);
    assertThat(sentences()).hasSize(6).doesNotContain(builtIn.get(0));
    TestSentence changed = new TestSentence("The songs are stiff.", "");
    ownSentences.replace(5, changed);
    assertThat(sentences()).endsWith(changed).doesNotContain(OWN);
    ownSentences.undo();
    ownSentences.undo();
    assertThat(sentences()).startsWith(builtIn.get(0)).endsWith(OWN);
    settings.close();
    settings = new SettingsStore(temporary.resolve("settings.json"));
    ownSentences = make();
    assertThat(sentences()).hasSize(7).endsWith(OWN);
    assertThat(ownSentences.undoableProperty().get()).isFalse();
    ownSentences.restore();
    assertThat(sentences()).isEqualTo(builtIn);
    assertThat(settings.get().sentences()).isEmpty();
    ownSentences.undo();
    assertThat(sentences()).endsWith(OWN);
  }

  @Test
  void thereIsAListForEachLanguageOfTheData() {
    ownSentences.add(OWN);
    ownSentences.ask(List.of(classifier(BuiltInDatasets.REVIEWS_FR, "négatif", "positif")));
    assertThat(sentences()).isEqualTo(sentencesIn(DataLanguage.FRENCH));
    ownSentences.remove(0);
    ownSentences.ask(List.of(english("negative", "positive")));
    assertThat(sentences()).endsWith(OWN).hasSize(7);
  }

  @Test
  void theBuiltInSentencesAreOfKnownWords() {
    for (BuiltInSentences each : BuiltInSentences.all()) {
      String data = each.language().reviews();
      Vocabulary words = words(data);
      List<String> labels = BuiltInDatasets.load(data).labels();
      assertThat(each.sentences()).hasSize(6);
      for (TestSentence sentence : each.sentences()) {
        assertThat(labels).contains(sentence.expected());
        assertThat(Tokenizer.tokenize(sentence.text()))
            .allMatch(word -> words.id(word) != Vocabulary.UNKNOWN);
      }
    }
  }

  private static List<TestSentence> sentencesIn(DataLanguage language) {
    return BuiltInSentences.all().stream()
        .filter(each -> each.language() == language)
        .findFirst()
        .orElseThrow()
        .sentences();
  }

  private MySentences make() {
    MySentences made = new MySentences(settings, tasks, failures::add);
    tasks.runAll();
    return made;
  }

  private List<TestSentence> sentences() {
    return ownSentences.rowsProperty().get().stream().map(MySentences.Row::sentence).toList();
  }

  private static Classifier english(String... labels) {
    return classifier(BuiltInDatasets.REVIEWS_EN, labels);
  }

  private static Classifier classifier(String data, String... labels) {
    Vocabulary words = words(data);
    Hyperparameters small = new Hyperparameters(1, 1, 1, 1e-3, 1, 2000, 30, 4, 4, 0, 0, true);
    return new Classifier(
        Architecture.GRU,
        small,
        words,
        List.of(labels),
        InitialWeights.draw(Architecture.GRU.shape(words.size(), 4, 4, labels.length), 3));
  }

  private static Vocabulary words(String data) {
    return Vocabulary.fit(
        BuiltInDatasets.load(data).examples().stream()
            .map(example -> Tokenizer.tokenize(example.text()))
            .toList(),
        2000);
  }
}
