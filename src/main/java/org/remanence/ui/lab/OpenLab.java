package org.remanence.ui.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.remanence.handout.HandOut;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.lab.EpochSource;
import org.remanence.lab.Lab;
import org.remanence.lab.LabFile;
import org.remanence.ui.tab.WindowTab;
import org.remanence.ui.tasks.TaskRunner;

/**
 * The lab that the window shows: the file it lies in, if it does, and whether that is up to date.
 * For the JavaFX thread.
 */
public final class OpenLab {
  private final LabContents contents;
  private final UnsavedLabs unsaved;
  private final TaskRunner tasks;
  private final Consumer<Throwable> onFailure;
  private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();

  /** The lab as its file has it; null while it has none. */
  private Lab saved;

  /** File of a lab that a crash left and nobody has saved since; null if there is none. */
  private Path recovered;

  /**
   * @param unsaved the labs that crashes left
   * @param onFailure shows a failure to the user
   */
  public OpenLab(
      LabContents contents, UnsavedLabs unsaved, TaskRunner tasks, Consumer<Throwable> onFailure) {
    this.contents = contents;
    this.unsaved = unsaved;
    this.tasks = tasks;
    this.onFailure = onFailure;
  }

  /** The file that the lab was opened from or saved in last; null if there is none. */
  public ReadOnlyObjectProperty<Path> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** Name of the lab's file; empty while it has none. */
  public Optional<String> name() {
    return Optional.ofNullable(file.get()).map(path -> path.getFileName().toString());
  }

  /**
   * Writes the lab into a file in the background, which is its file from then on.
   *
   * @param then is given the file, and whether the earlier epochs are in it
   * @param onUnsaved is told if it could not be written
   */
  public void save(Path target, Saved then, Consumer<Throwable> onUnsaved) {
    Lab lab = contents.capture();
    boolean whole = !contents.leavesEpochsOut();
    EpochSource epochs = contents.epochs();
    tasks.run(
        () -> {
          LabFile.write(target, lab, epochs);
          return target;
        },
        written -> {
          contents.markSaved(lab);
          deleteRecovered(written);
          isNow(written, lab);
          then.in(written, whole);
        },
        onUnsaved);
  }

  /**
   * Writes the lab as a page, and for print beside it, in the background.
   *
   * @param then is given the files
   */
  void handOut(Path target, Consumer<List<Path>> then) {
    Lab lab = contents.capture();
    String title =
        Optional.ofNullable(file.get())
            .map(LabFile::title)
            .orElseGet(() -> Messages.text("lab.menu"));
    tasks.run(() -> HandOut.write(target, title, lab), then, onFailure);
  }

  /** Told of a lab that was saved. */
  @FunctionalInterface
  public interface Saved {
    /**
     * Takes the news.
     *
     * @param whole whether the earlier epochs are in it
     */
    void in(Path file, boolean whole);
  }

  /** The file that a crash left has nothing more than the one that was written. */
  private void deleteRecovered(Path written) {
    Path left = recovered;
    if (left != null && !left.equals(written)) {
      tasks.run(
          () -> {
            unsaved.delete(left);
            return left;
          },
          gone -> {},
          onFailure);
    }
  }

  private void isNow(Path written, Lab lab) {
    file.set(written);
    saved = substance(lab);
    recovered = null;
  }

  /** Tab and epoch are looked at by the way: whoever changes them has changed nothing. */
  private static Lab substance(Lab lab) {
    return lab.with(lab.view().anywhere());
  }

  /** Returns whether the lab has a file and is not as its file has it, or was left by a crash. */
  boolean isChanged() {
    return recovered != null || (file.get() != null && !isUpToDate(contents.capture()));
  }

  /** Returns whether the lab, which is as it is now, has a file, which has all of it. */
  boolean isUpToDate(Lab now) {
    return file.get() != null && Objects.equals(saved, substance(now));
  }

  /** Question before the window closes; empty if nothing of a lab would be lost. */
  public Optional<String> closingQuestion() {
    return isChanged()
        ? Optional.of(
            Messages.text(
                "lab.confirm-close", name().orElseGet(() -> Messages.text("lab.unnamed"))))
        : Optional.empty();
  }

  /**
   * Reads a lab in the background; what is returned shows it.
   *
   * @param confirm asks before what is not saved is lost
   * @param select brings the lab's tab to the front
   * @throws LocalizedException naming the file and what is wrong with it
   */
  public Runnable read(Path from, Predicate<String> confirm, Consumer<WindowTab> select) {
    LabContents.Read read = unsaved.isOne(from) ? unsaved.read(from) : LabContents.read(from);
    return () -> {
      if (contents.isBusy()) {
        LabContents.forget(read.epochs());
        onFailure.accept(new LocalizedException("lab.busy", from));
      } else if (mayReplace(confirm)) {
        show(from, read, select);
      } else {
        LabContents.forget(read.epochs());
      }
    };
  }

  private boolean mayReplace(Predicate<String> confirm) {
    return !(contents.hasUnsaved() || isChanged())
        || confirm.test(Messages.text("lab.confirm-open"));
  }

  private void show(Path from, LabContents.Read read, Consumer<WindowTab> select) {
    contents.show(read);
    if (unsaved.isOne(from)) {
      file.set(null);
      saved = null;
      recovered = from;
    } else {
      isNow(from, read.lab());
      saved = substance(contents.capture());
    }
    LabContents.tab(read.lab()).ifPresent(select);
  }

  /** The file of a lab that a crash left and that is shown, unless it was saved since. */
  Optional<Path> recovered() {
    return Optional.ofNullable(recovered);
  }

  Lab capture() {
    return contents.capture();
  }

  EpochSource epochs() {
    return contents.epochs();
  }

  boolean isWorthKeeping(Lab lab) {
    return contents.isWorthKeeping(lab);
  }
}
