package org.remanence.ui.states;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NameList;
import org.remanence.model.Inspection;
import org.remanence.study.lint.UnlikeTraining;
import org.remanence.text.lag.TaskMark;
import org.remanence.ui.kit.UnlikeText;

/** Notes on a sentence: words that are not known, words that are not read. */
final class StatesNotes {
  private static final int MAX_WORDS = 8;

  private StatesNotes() {}

  /**
   * Notes on the sentence, in one text.
   *
   * @param sentence as it was typed
   * @param longest words of the longest training text; 0 if not known
   * @param name what a network is called
   */
  static String of(
      StatesSnapshot snapshot, String sentence, int longest, Function<ModelStates, String> name) {
    List<String> notes = new ArrayList<>();
    missed(snapshot, sentence)
        .forEach(mark -> notes.add(Messages.text("states.typed-mark", mark.typed(), mark.token())));
    ownModels(snapshot)
        .flatMap(model -> UnlikeTraining.of(model.inspection(), longest).stream())
        .findFirst()
        .ifPresent(unlike -> notes.add(UnlikeText.of(unlike)));
    by(snapshot, ModelStates::unknownWords)
        .forEach(
            (words, models) -> {
              if (!words.isEmpty()) {
                String all = among(snapshot, models) ? "states.unknown" : "states.unknown.of";
                notes.add(Messages.text(all, listed(words), names(models, name)));
              }
            });
    Agreement agreement = snapshot.agreement();
    switch (agreement.kind()) {
      case PARTED ->
          notes.add(Messages.text("states.parting", snapshot.tokens().get(agreement.token())));
      case NEVER_AGREED -> notes.add(Messages.text("states.never-agreed"));
      case AGREED -> notes.add(Messages.text("states.agreed"));
      case NOT_COMPARED -> {}
    }
    tags(snapshot).ifPresent(notes::add);
    by(snapshot, model -> model.inspection().dropped())
        .forEach(
            (dropped, models) -> {
              if (dropped > 0) {
                String all = among(snapshot, models) ? "states.dropped" : "states.dropped.of";
                int read = models.get(0).inspection().tokens().size();
                notes.add(Messages.text(all, dropped, read, names(models, name)));
              }
            });
    snapshot.models().forEach(model -> notes.addAll(ofInput(model, name.apply(model))));
    return String.join(" ", notes);
  }

  /** Tells which words networks tag differently; empty if there are no two that tag. */
  private static Optional<String> tags(StatesSnapshot snapshot) {
    CommonTags tags = snapshot.tags();
    if (tags.taggers() < 2) {
      return Optional.empty();
    }
    List<String> different = tags.different().stream().map(snapshot.tokens()::get).toList();
    return Optional.of(
        different.isEmpty()
            ? Messages.text("states.tags-agree")
            : Messages.text("states.tags-differ", listed(different)));
  }

  /** Returns whether they are more than that all is well. */
  static boolean warns(StatesSnapshot snapshot, String sentence, int longest) {
    Agreement.Kind agreement = snapshot.agreement().kind();
    return agreement == Agreement.Kind.PARTED
        || agreement == Agreement.Kind.NEVER_AGREED
        || !snapshot.tags().different().isEmpty()
        || !missed(snapshot, sentence).isEmpty()
        || snapshot.models().stream()
            .anyMatch(
                model ->
                    !model.unknownWords().isEmpty()
                        || !model.inspection().unread().equals(Inspection.Unread.NONE))
        || ownModels(snapshot)
            .anyMatch(model -> UnlikeTraining.of(model.inspection(), longest).isPresent());
  }

  /** Notes on what a network of another program did not read, or would take too long. */
  private static List<String> ofInput(ModelStates model, String name) {
    List<String> notes = new ArrayList<>();
    Inspection.Unread unread = model.inspection().unread();
    if (!unread.words().isEmpty()) {
      notes.add(Messages.text("states.without-id", listed(unread.words()), name));
    }
    if (unread.behind() > 0) {
      notes.add(Messages.text("states.dropped.behind", unread.behind(), name));
    }
    if (!model.hasAnswers() && model.whatIf().isEmpty()) {
      notes.add(Messages.text("states.too-long", name));
    }
    return notes;
  }

  /** Networks of this program: of what others were trained on nothing is known. */
  private static Stream<ModelStates> ownModels(StatesSnapshot snapshot) {
    return snapshot.models().stream().filter(model -> model.network().own().isPresent());
  }

  /** Marks that the networks know, and that the sentence has in typed characters alone. */
  private static List<TaskMark> missed(StatesSnapshot snapshot, String sentence) {
    return TaskMark.typedIn(sentence).stream()
        .filter(mark -> snapshot.models().stream().anyMatch(model -> model.knows(mark.token())))
        .toList();
  }

  /** Describes how padding is dealt with: by the mask, unless a network was trained without. */
  static String padding(StatesSnapshot snapshot) {
    if (ownModels(snapshot).count() < snapshot.models().size()) {
      return Messages.text("states.padding.opened");
    }
    boolean masked =
        snapshot.models().stream()
            .flatMap(model -> model.network().own().stream())
            .allMatch(classifier -> classifier.hyperparameters().mask());
    return Messages.text(masked ? "states.padding.masked" : "states.padding.read");
  }

  private static <K> Map<K, List<ModelStates>> by(
      StatesSnapshot snapshot, Function<ModelStates, K> key) {
    return snapshot.models().stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }

  private static boolean among(StatesSnapshot snapshot, List<ModelStates> models) {
    return models.size() == snapshot.models().size();
  }

  private static String names(List<ModelStates> models, Function<ModelStates, String> name) {
    return NameList.of(models.stream().map(name));
  }

  private static String listed(List<String> words) {
    String some = words.stream().limit(MAX_WORDS).collect(Collectors.joining(", "));
    return some + (words.size() > MAX_WORDS ? "…" : ".");
  }
}
