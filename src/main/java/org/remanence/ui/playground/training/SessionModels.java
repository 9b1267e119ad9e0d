package org.remanence.ui.playground.training;

import java.util.HashSet;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.remanence.model.language.TrainedLanguageModel;

/** The language models of this session, the newest last. For the JavaFX thread. */
public final class SessionModels {
  private final ObservableList<SessionModel> models = FXCollections.observableArrayList();

  /** Kept, since a view that nobody keeps forgets its listeners. */
  private final ObservableList<SessionModel> shown =
      FXCollections.unmodifiableObservableList(models);

  private final Set<TrainedLanguageModel> saved = new HashSet<>();
  private int numbers;

  public ObservableList<SessionModel> models() {
    return shown;
  }

  /** A number for a model to come. */
  public int newNumber() {
    return ++numbers;
  }

  /** A model did not come; its number is for the next unless there is a later one. */
  void giveBack(int number) {
    if (number == numbers) {
      numbers--;
    }
  }

  /** Adds a model, or puts it in the place of the one of its number. */
  public void put(SessionModel model) {
    for (int i = 0; i < models.size(); i++) {
      if (models.get(i).number() == model.number()) {
        models.set(i, model);
        return;
      }
    }
    models.add(model);
  }

  /** Remembers that a model lies in a file. */
  public void markSaved(TrainedLanguageModel model) {
    saved.add(model);
    // Lists show it: they are told that their rows have changed.
    models.replaceAll(each -> each);
  }

  public boolean isSaved(SessionModel model) {
    return saved.contains(model.trained());
  }

  /** Returns whether finished models would be lost. */
  public boolean hasUnsaved() {
    return models.stream().anyMatch(model -> model.trained() != null && !isSaved(model));
  }
}
