package org.remanence.ui.training.form;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.DataLanguage;
import org.remanence.text.Dataset;
import org.remanence.text.DatasetChecks;
import org.remanence.text.DatasetSource;
import org.remanence.text.LabelledText;
import org.remanence.text.Task;
import org.remanence.text.table.Imported;
import org.remanence.text.table.TableImport;
import org.remanence.text.table.TableReport;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.TableWatch;
import org.remanence.text.table.rows.UnclearColumnsException;
import org.remanence.text.tagging.ConllSource;
import org.remanence.ui.opening.FileKind;
import org.remanence.ui.tasks.TaskRunner;

/** The texts to train on: what can be chosen, what is, and what was read. For the JavaFX thread. */
public final class DataSelection {
  /** Of a table with more texts, so many are read: what a window trains on within an hour. */
  static final int MOST_TEXTS = 50_000;

  private final TaskRunner tasks;
  private final Consumer<Dataset> check;
  private final ObservableList<DatasetSource> choices = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<DatasetSource> choice = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Dataset> dataset = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Throwable> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<TableReport> report = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ReadingProgress> progress = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper opened = new ReadOnlyIntegerWrapper();
  private final LongSupplier clock;
  private final ObservableList<LabelledText> dictated = FXCollections.observableArrayList();
  private DatasetSource toLookAt;

  /** The reading under way; null while there is none. */
  private DataReading underWay;

  /** The data read last, to come back to. */
  private Chosen last;

  public DataSelection(TaskRunner tasks) {
    this(tasks, DatasetChecks::requireTrainable);
  }

  /**
   * @param check throws a {@link LocalizedException} of data that will not do
   */
  public DataSelection(TaskRunner tasks, Consumer<Dataset> check) {
    this(tasks, check, System::nanoTime);
  }

  /**
   * @param clock nanoseconds
   */
  DataSelection(TaskRunner tasks, LongSupplier clock) {
    this(tasks, DatasetChecks::requireTrainable, clock);
  }

  private DataSelection(TaskRunner tasks, Consumer<Dataset> check, LongSupplier clock) {
    this.tasks = tasks;
    this.check = check;
    this.clock = clock;
    for (Task task : Task.values()) {
      BuiltInDatasets.names(task).forEach(name -> choices.add(DatasetSource.builtIn(name)));
    }
  }

  ObservableList<DatasetSource> choices() {
    return choices;
  }

  /** Rows that a class has dictated so far; they stay when their window is closed. */
  public ObservableList<LabelledText> dictated() {
    return dictated;
  }

  /** Counts the tables that were opened and hold something to look at. */
  public ReadOnlyIntegerProperty openedProperty() {
    return opened.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<DatasetSource> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /** The data set that was read; null while it is read or if it cannot be. */
  public ReadOnlyObjectProperty<Dataset> datasetProperty() {
    return dataset.getReadOnlyProperty();
  }

  /** Reason why the data cannot be trained on; null if they can. */
  public ReadOnlyObjectProperty<Throwable> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Report on how the table was read, even if it cannot be trained on; null for built-in data. */
  public ReadOnlyObjectProperty<TableReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /** All that was read at once, for views that show it together; null while it is read. */
  public ReadOnlyObjectProperty<Reading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** Progress of the reading of a table that takes a moment; null while there is none. */
  public ReadOnlyObjectProperty<ReadingProgress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** The choice; of a table that was read, with all that was assumed about it. */
  public DatasetSource source() {
    Dataset read = dataset.get();
    TableReport known = report.get();
    if (read == null || known == null || !(choice.get() instanceof TableSource table)) {
      return choice.get();
    }
    int texts = read.examples().size();
    int sample = texts < known.read() ? sample(table) : texts > MOST_TEXTS ? texts : 0;
    return table.readAs(known.format()).withSample(sample);
  }

  private static int sample(TableSource table) {
    return table.sample() == 0 ? MOST_TEXTS : table.sample();
  }

  /** Returns whether the choice is the built-in reviews, which nobody needs to have chosen. */
  public boolean areReviews() {
    return Arrays.stream(DataLanguage.values())
        .anyMatch(language -> reviews(language).equals(choice.get()));
  }

  /** Opens a table, or a file of tagged sentences. */
  public void openFile(Path file) {
    toLookAt = source(file);
    choose(toLookAt);
  }

  /** The same, and goes on once it is read; not if it cannot be. */
  public void openFile(Path file, Runnable whenRead) {
    toLookAt = source(file);
    choose(toLookAt, whenRead);
  }

  private static DatasetSource source(Path file) {
    return FileKind.TAGGED.includes(file) ? new ConllSource(file) : TableSource.of(file);
  }

  /** Chooses data that were read already. */
  public void take(DatasetSource next, Reading read) {
    offer(next);
    begin(next);
    toLookAt = next;
    show(read);
  }

  /** The same of texts alone, whose table is not at hand. */
  public void take(DatasetSource next, Dataset texts) {
    take(next, checked(texts, null, check));
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

  /** A table stands there once, as it is read now. */
  private void offer(DatasetSource next) {
    if (choices.contains(next)) {
      return;
    }
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).file().isPresent() && choices.get(i).file().equals(next.file())) {
        choices.set(i, next);
        return;
      }
    }
    choices.add(next);
  }

  private void begin(DatasetSource next) {
    if (underWay != null) {
      underWay.stop();
      underWay = null;
    }
    progress.set(null);
    choice.set(next);
    reading.set(null);
    dataset.set(null);
    report.set(null);
    problem.set(null);
  }

  private void show(Reading read) {
    last = new Chosen(choice.get(), read);
    report.set(read.report());
    if (read.problem() == null) {
      dataset.set(read.dataset());
    } else {
      problem.set(read.problem());
    }
    reading.set(read);
    if (read.report() != null && !read.report().problems().isEmpty()) {
      lookAt();
    }
  }

  /** Once for each file that was opened, not for each change of how it is read. */
  private void lookAt() {
    if (choice.get().equals(toLookAt)) {
      toLookAt = null;
      opened.set(opened.get() + 1);
    }
  }

  /**
   * Data that were read.
   *
   * @param dataset null if they could not be read
   * @param report of a table; null for built-in data, and if it could not be read
   * @param problem why they cannot be trained on; null if they can
   */
  public record Reading(Dataset dataset, TableReport report, Throwable problem) {
    /** The same for whoever needs less of data than a training does. */
    public Reading unchecked() {
      return new Reading(dataset, report, null);
    }
  }

  private record Chosen(DatasetSource choice, Reading reading) {}

  /** Reads all texts of the table of which a sample was read. */
  public void readAll() {
    if (choice.get() instanceof TableSource table) {
      choose(table.withSample(Integer.MAX_VALUE));
    }
  }

  /** Ends the reading under way, and goes back to what was read before. */
  public void stop() {
    if (underWay == null) {
      return;
    }
    DatasetSource stopped = choice.get();
    begin(last == null ? stopped : last.choice());
    toLookAt = null;
    if (last == null) {
      fail(new LocalizedException("training.data.stopped", stopped.name()));
    } else {
      offer(last.choice());
      show(last.reading());
    }
  }

  /** Reads data to train on, of a large table a sample; not for the JavaFX thread. */
  public static Reading read(DatasetSource source) {
    return read(source, TableWatch.NONE, DatasetChecks::requireTrainable);
  }

  private static Reading read(DatasetSource source, TableWatch watch, Consumer<Dataset> check) {
    if (source instanceof TableSource table) {
      Imported imported = imported(table.withSample(sample(table)), watch);
      return checked(imported.dataset(), imported.report(), check);
    }
    return checked(source.load(), null, check);
  }

  /** Of unclear columns the likeliest are read: it is shown which, and others can be chosen. */
  private static Imported imported(TableSource table, TableWatch watch) {
    try {
      return TableImport.read(table, watch);
    } catch (UnclearColumnsException e) {
      return TableImport.read(table.with(e.guess().orElseThrow(() -> e)), watch);
    }
  }

  private static Reading checked(Dataset dataset, TableReport report, Consumer<Dataset> check) {
    try {
      check.accept(dataset);
    } catch (LocalizedException e) {
      return new Reading(dataset, report, e);
    }
    // It remembers: views ask on the JavaFX thread.
    dataset.hasRepeats();
    dataset.fingerprint();
    return new Reading(dataset, report, null);
  }

  private void read(DatasetSource next, Runnable whenRead) {
    begin(next);
    DataReading begun = new DataReading(next, tasks, progress::set, clock);
    underWay = begun;
    tasks.run(
        () -> read(next, begun, check),
        read -> {
          if (ends(begun)) {
            show(read);
            if (read.problem() == null) {
              whenRead.run();
            }
          }
        },
        failure -> {
          if (ends(begun)) {
            fail(failure);
            lookAt();
          }
        });
  }

  /** Takes note of the end of a reading; returns false if it was stopped. */
  private boolean ends(DataReading begun) {
    if (begun.isStopped()) {
      return false;
    }
    begun.stop();
    underWay = null;
    progress.set(null);
    return true;
  }

  private void fail(Throwable failure) {
    problem.set(failure);
    reading.set(new Reading(null, null, failure));
  }
}
