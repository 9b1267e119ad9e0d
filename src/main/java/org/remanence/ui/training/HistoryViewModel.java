package org.remanence.ui.training;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.remanence.files.SetAside;
import org.remanence.training.history.RunHistory;
import org.remanence.training.history.RunRecord;
import org.remanence.ui.tasks.TaskRunner;

/** The runs of this and earlier sessions, and which of them lie over the curves. */
public final class HistoryViewModel {
  private final RunHistory history;
  private final TaskRunner tasks;
  private final Consumer<Throwable> onFailure;
  private final ReadOnlyObjectWrapper<List<RunRecord>> runs =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Set<String>> overlaid = new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyObjectWrapper<List<RunRecord>> deleted =
      new ReadOnlyObjectWrapper<>(List.of());

  /**
   * Reads what earlier sessions left, in the background.
   *
   * @param onFailure shows a failure to the user
   */
  public HistoryViewModel(RunHistory history, TaskRunner tasks, Consumer<Throwable> onFailure) {
    this.history = history;
    this.tasks = tasks;
    this.onFailure = onFailure;
    history.listen(changed -> tasks.onUiThread(this::show));
    tasks.run(history::load, this::reportUnreadable, onFailure);
  }

  RunHistory history() {
    return history;
  }

  /** The newest first; each change is a new list. */
  public ReadOnlyObjectProperty<List<RunRecord>> runsProperty() {
    return runs.getReadOnlyProperty();
  }

  /** Ids of the runs that lie over the curves; each change is a new set. */
  ReadOnlyObjectProperty<Set<String>> overlaidProperty() {
    return overlaid.getReadOnlyProperty();
  }

  /** Runs that {@link #undo()} brings back; empty if there are none. */
  ReadOnlyObjectProperty<List<RunRecord>> deletedProperty() {
    return deleted.getReadOnlyProperty();
  }

  /** The runs that lie over the curves, the oldest first. */
  List<RunRecord> overlaid() {
    List<RunRecord> chosen =
        runs.get().stream()
            .filter(run -> overlaid.get().contains(run.id()))
            .collect(Collectors.toList());
    Collections.reverse(chosen);
    return List.copyOf(chosen);
  }

  void overlay(RunRecord run, boolean shown) {
    if (shown) {
      Set<String> changed = new LinkedHashSet<>(overlaid.get());
      changed.add(run.id());
      overlaid.set(changed);
    } else {
      hide(run.id());
    }
  }

  /** Takes a run away from the curves. */
  void hide(String id) {
    Set<String> changed = new LinkedHashSet<>(overlaid.get());
    changed.remove(id);
    overlaid.set(changed);
  }

  /** Gives a run another name, if it is one. */
  void rename(RunRecord run, String name) {
    if (!name.isBlank() && !name.strip().equals(run.title())) {
      inBackground(() -> history.rename(run.id(), name.strip()));
    }
  }

  void delete(List<RunRecord> chosen) {
    List<RunRecord> gone = List.copyOf(chosen);
    deleted.set(gone);
    inBackground(() -> gone.forEach(history::delete));
  }

  /** Brings back what was deleted last. */
  void undo() {
    List<RunRecord> back = deleted.get();
    deleted.set(List.of());
    inBackground(() -> back.forEach(history::put));
  }

  /** Keeps runs that are not among these, such as those of a lab from elsewhere. */
  void adopt(List<RunRecord> others) {
    inBackground(
        () -> {
          List<String> known = history.runs().stream().map(RunRecord::id).toList();
          others.stream().filter(run -> !known.contains(run.id())).forEach(history::put);
        });
  }

  private void inBackground(Runnable work) {
    tasks.run(
        () -> {
          work.run();
          return true;
        },
        done -> {},
        onFailure);
  }

  private void show() {
    runs.set(history.runs());
  }

  private void reportUnreadable(List<SetAside> files) {
    if (!files.isEmpty()) {
      onFailure.accept(SetAside.told("history.unreadable", files));
    }
  }
}
