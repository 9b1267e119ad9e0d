package org.remanence.ui.lab;

import java.io.IOException;
import java.util.function.Consumer;
import org.remanence.i18n.LocalizedException;
import org.remanence.ui.tasks.TaskRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lab that the window shows, and what is kept of it for the case that the program ends without
 * being asked. For the JavaFX thread.
 */
public final class KeptLab implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeptLab.class);

  private final UnsavedLabs unsaved;
  private final OpenLab lab;
  private final Autosave autosave;

  /**
   * @param contents what a lab is made of
   * @param unsaved where labs are kept, those of earlier crashes as well
   * @param onFailure shows a failure to the user
   */
  public KeptLab(
      LabContents contents, UnsavedLabs unsaved, TaskRunner tasks, Consumer<Throwable> onFailure) {
    this.unsaved = unsaved;
    lab = new OpenLab(contents, unsaved, tasks, onFailure);
    autosave = new Autosave(lab, unsaved, tasks, onFailure);
  }

  /** The lab itself. */
  public OpenLab lab() {
    return lab;
  }

  /** Keeps the lab, if it has changed. */
  public void keep() {
    autosave.keep();
  }

  /** Keeps the lab before the program ends without anybody being asked; before {@link #close}. */
  public void keepAtTheEnd() {
    try {
      autosave.keepAtTheEnd();
    } catch (IOException | LocalizedException e) {
      // There is nobody to tell; what was kept before is still there.
      LOG.warn("the lab could not be kept", e);
    }
  }

  /** Forgets the lab that was kept: the window was closed, after asking where that is to be. */
  public void discard() {
    try {
      unsaved.discard();
    } catch (IOException e) {
      // The next start offers it, and can discard it.
      LOG.warn("the lab that was kept could not be deleted", e);
    }
  }

  /** Lets go of the lab that was kept, which the next start then offers. */
  @Override
  public void close() {
    try {
      unsaved.close();
    } catch (IOException e) {
      LOG.warn("the lock of the lab that was kept could not be given back", e);
    }
  }
}
