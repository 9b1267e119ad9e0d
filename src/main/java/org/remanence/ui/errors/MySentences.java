package org.remanence.ui.errors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.remanence.model.Architecture;
import org.remanence.model.Classifier;
import org.remanence.model.Inspection;
import org.remanence.settings.SettingsStore;
import org.remanence.settings.TestSentence;
import org.remanence.study.lint.UnlikeTraining;
import org.remanence.ui.kit.Undo;
import org.remanence.ui.tasks.LatestOnly;
import org.remanence.ui.tasks.TaskRunner;

/**
 * The user's own list of test sentences, and what every network says of them. There is one list for
 * each language of data; the settings keep those that differ from the built-in ones. For the JavaFX
 * thread.
 */
final class MySentences {
  private final SettingsStore settings;
  private final LatestOnly<Request, List<Row>> answers;
  private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper builtIn = new ReadOnlyBooleanWrapper();
  private final Undo<List<TestSentence>> undo = new Undo<>();
  private BuiltInSentences language;
  private List<TestSentence> sentences = List.of();
  private List<Classifier> classifiers = List.of();
  private int longest;

  private record Request(List<TestSentence> sentences, List<Classifier> classifiers, int longest) {}

  /**
   * A sentence and what is said of it.
   *
   * @param answers none while they are worked out
   * @param unknown its words that a network does not know
   * @param unlike why an answer to it says little; empty if it does not
   */
  record Row(
      TestSentence sentence,
      Map<Architecture, SentencePrediction> answers,
      Set<String> unknown,
      Optional<UnlikeTraining> unlike) {}

  MySentences(SettingsStore settings, TaskRunner tasks, Consumer<Throwable> onFailure) {
    this.settings = settings;
    answers = new LatestOnly<>(tasks, MySentences::ask, this::show, onFailure);
    ask(List.of());
  }

  /** Asks these networks from now on. */
  void ask(Collection<Classifier> networks) {
    ask(networks, 0);
  }

  /**
   * The same of networks of whose training texts something is known.
   *
   * @param longestTrained words of the longest of them; 0 if not known
   */
  void ask(Collection<Classifier> networks, int longestTrained) {
    classifiers = List.copyOf(networks);
    longest = longestTrained;
    BuiltInSentences known = BuiltInSentences.knownTo(networks);
    if (known != language) {
      language = known;
      undo.forget();
      load();
    }
    refresh();
  }

  /** The sentences in their order; each change is a new list. */
  ReadOnlyObjectProperty<List<Row>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** True while there is a change to take back. */
  ReadOnlyBooleanProperty undoableProperty() {
    return undo.possibleProperty();
  }

  /** True while the list is the one that comes with the program. */
  ReadOnlyBooleanProperty builtInProperty() {
    return builtIn.getReadOnlyProperty();
  }

  /** The labels that a sentence can be expected to get. */
  List<String> labels() {
    return classifiers.stream().flatMap(each -> each.labels().stream()).distinct().toList();
  }

  void add(TestSentence sentence) {
    change(list -> list.add(sentence));
  }

  void replace(int index, TestSentence sentence) {
    change(list -> list.set(index, sentence));
  }

  void remove(int index) {
    change(list -> list.remove(index));
  }

  /** Takes the built-in sentences again. */
  void restore() {
    change(
        list -> {
          list.clear();
          list.addAll(language.sentences());
        });
  }

  /** Takes the sentences that the settings have by now. */
  void reload() {
    undo.forget();
    load();
    refresh();
  }

  /** Takes back the last change. */
  void undo() {
    undo.takeBack().ifPresent(this::keep);
  }

  private void change(Consumer<List<TestSentence>> edit) {
    List<TestSentence> changed = new ArrayList<>(sentences);
    edit.accept(changed);
    undo.remember(sentences);
    keep(changed);
  }

  private void keep(List<TestSentence> list) {
    boolean own = !list.equals(language.sentences());
    settings.update(s -> s.withSentences(language.id(), own ? list : null));
    load();
    refresh();
  }

  private void load() {
    sentences = settings.get().sentences().getOrDefault(language.id(), language.sentences());
    builtIn.set(sentences.equals(language.sentences()));
    rows.set(
        sentences.stream()
            .map(sentence -> new Row(sentence, Map.of(), Set.of(), Optional.empty()))
            .toList());
  }

  private void refresh() {
    answers.request(new Request(sentences, classifiers, longest));
  }

  private static List<Row> ask(Request request) {
    return request.sentences().stream()
        .map(s -> ask(s, request.classifiers(), request.longest()))
        .toList();
  }

  private static Row ask(TestSentence sentence, List<Classifier> classifiers, int longest) {
    Map<Architecture, SentencePrediction> answers = new EnumMap<>(Architecture.class);
    Set<String> unknown = new HashSet<>();
    Optional<UnlikeTraining> unlike = Optional.empty();
    for (Classifier classifier : classifiers) {
      Inspection inspection = classifier.inspect(sentence.text());
      inspection.tokens().stream()
          .filter(token -> !token.known())
          .forEach(token -> unknown.add(token.text()));
      unlike = unlike.or(() -> UnlikeTraining.of(inspection, longest));
      int best = inspection.predicted();
      answers.put(
          classifier.architecture(),
          SentencePrediction.of(
              classifier.labels().get(best),
              inspection.trace().probabilities()[best],
              sentence.expected(),
              classifier.labels()));
    }
    return new Row(sentence, answers, unknown, unlike);
  }

  /** An answer to an older list is left out: its rows would not be those that are edited. */
  private void show(List<Row> answered) {
    if (answered.stream().map(Row::sentence).toList().equals(sentences)) {
      rows.set(answered);
    }
  }
}
