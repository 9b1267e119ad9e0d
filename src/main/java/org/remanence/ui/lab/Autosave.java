package org.remanence.ui.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.remanence.lab.EpochSource;
import org.remanence.lab.Lab;
import org.remanence.ui.tasks.TaskRunner;

/**
 * Keeps the lab that the window shows, for the case that the program ends without being asked. For
 * the JavaFX thread, which only looks whether something has changed.
 */
public final class Autosave {
  private final OpenLab lab;
  private final UnsavedLabs unsaved;
  private final TaskRunner tasks;
  private final Consumer<Throwable> onFailure;
  private Lab kept;
  private boolean writing;
  private boolean failed;

  /**
   * @param onFailure shows a failure to the user, once until a lab can be kept again
   */
  public Autosave(
      OpenLab lab, UnsavedLabs unsaved, TaskRunner tasks, Consumer<Throwable> onFailure) {
    this.lab = lab;
    this.unsaved = unsaved;
    this.tasks = tasks;
    this.onFailure = onFailure;
  }

  /**
   * Keeps the lab as it is now, unless it is kept so or is being kept. What its file has needs no
   * keeping: nothing of it would be lost.
   */
  public void keep() {
    if (writing) {
      return;
    }
    Lab now = lab.capture();
    if (now.equals(kept)) {
      return;
    }
    if (lab.isUpToDate(now)) {
      forget();
    } else if (lab.isWorthKeeping(now)) {
      keep(now);
    }
  }

  /**
   * Does the same before the program ends, and returns when it is done: the earlier epochs are
   * deleted after that.
   *
   * @throws IOException if what the lab's file has was kept, too, and cannot be deleted
   * @throws org.remanence.i18n.LocalizedException if the lab cannot be written
   */
  public void keepAtTheEnd() throws IOException {
    Lab now = lab.capture();
    if (lab.isUpToDate(now)) {
      unsaved.discard();
    } else if (!now.equals(kept) && lab.isWorthKeeping(now)) {
      write(now, lab.epochs(), lab.recovered());
    }
  }

  private void forget() {
    if (kept == null) {
      return;
    }
    writing = true;
    tasks.run(
        () -> {
          unsaved.discard();
          return unsaved;
        },
        gone -> {
          writing = false;
          kept = null;
        },
        failure -> failed(kept, failure));
  }

  private void keep(Lab now) {
    writing = true;
    EpochSource epochs = lab.epochs();
    Optional<Path> recovered = lab.recovered();
    tasks.run(
        () -> {
          write(now, epochs, recovered);
          return now;
        },
        this::isKept,
        failure -> failed(now, failure));
  }

  private void write(Lab now, EpochSource epochs, Optional<Path> recovered) throws IOException {
    unsaved.keep(now, epochs);
    // Only now is what was recovered in another file.
    if (recovered.isPresent()) {
      unsaved.delete(recovered.get());
    }
  }

  private void isKept(Lab now) {
    writing = false;
    failed = false;
    kept = now;
  }

  private void failed(Lab now, Throwable failure) {
    writing = false;
    // A training that began meanwhile has taken the epochs away: the next look keeps what it has.
    if (!failed && now.networks().equals(lab.capture().networks())) {
      failed = true;
      onFailure.accept(failure);
    }
  }
}
