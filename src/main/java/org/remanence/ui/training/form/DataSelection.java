package org.remanence.ui.training.form;

import java.nio.file.Path;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.remanence.i18n.Messages;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.DataLanguage;
import org.remanence.text.Dataset;
import org.remanence.text.DatasetChecks;
import org.remanence.text.DatasetSource;
import org.remanence.text.table.TableSource;
import org.remanence.ui.tasks.TaskRunner;

/** The texts to train on: what can be chosen, what is, and what was read. For the JavaFX thread. */
public final class DataSelection {
  private final TaskRunner tasks;
  private final ObservableList<DatasetSource> choices = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<DatasetSource> choice = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Dataset> dataset = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Throwable> problem = new ReadOnlyObjectWrapper<>();

  public DataSelection(TaskRunner tasks) {
    this.tasks = tasks;
    BuiltInDatasets.names().forEach(name -> choices.add(DatasetSource.builtIn(name)));
  }

  ObservableList<DatasetSource> choices() {
    return choices;
  }

  public ReadOnlyObjectProperty<DatasetSource> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /** The data set that was read; null while it is read or if it cannot be. */
  public ReadOnlyObjectProperty<Dataset> datasetProperty() {
    return dataset.getReadOnlyProperty();
  }

  /** Why the data cannot be trained on; null if it can. */
  public ReadOnlyObjectProperty<Throwable> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether the choice is the built-in reviews, which nobody needs to have chosen. */
  public boolean areReviews() {
    return Arrays.stream(DataLanguage.values())
        .anyMatch(language -> reviews(language).equals(choice.get()));
  }

  public void openFile(Path file) {
    choose(TableSource.of(file));
  }

  /** Chooses data that were read already. */
  public void take(DatasetSource next, Dataset read) {
    offer(next);
    begin(next);
    dataset.set(read);
  }

  /** Chooses that data, and goes on once it is read; not if it cannot be. */
  public void choose(DatasetSource next, Runnable whenRead) {
    offer(next);
    read(next, whenRead);
  }

  /** Reads that data in the background; data that could not be read are read again. */
  public void choose(DatasetSource next) {
    offer(next);
    if (!next.equals(choice.get()) || problem.get() != null) {
      read(next, () -> {});
    }
  }

  /** Reads the built-in reviews of the language in use. */
  public void chooseReviews(Runnable whenRead) {
    read(reviews(DataLanguage.of(Messages.language())), whenRead);
  }

  private static DatasetSource reviews(DataLanguage language) {
    return DatasetSource.builtIn(language.reviews());
  }

  private void offer(DatasetSource next) {
    if (!choices.contains(next)) {
      choices.add(next);
    }
  }

  private void begin(DatasetSource next) {
    choice.set(next);
    dataset.set(null);
    problem.set(null);
  }

  /** Reads data that can be trained on; not for the JavaFX thread. */
  public static Dataset load(DatasetSource source) {
    Dataset read = source.load();
    DatasetChecks.requireTrainable(read);
    // It remembers: views ask on the JavaFX thread.
    read.hasRepeats();
    return read;
  }

  private void read(DatasetSource next, Runnable whenRead) {
    begin(next);
    tasks.run(
        () -> load(next),
        read -> {
          if (next.equals(choice.get())) {
            dataset.set(read);
            whenRead.run();
          }
        },
        failure -> {
          if (next.equals(choice.get())) {
            problem.set(failure);
          }
        });
  }
}
