package org.remanence.ui.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import org.remanence.handout.HandOut;
import org.remanence.i18n.Messages;
import org.remanence.lab.LabFile;
import org.remanence.ui.tab.FileDialogs;

/** Commands about the lab that the window shows. For the JavaFX thread. */
public final class LabCommands {
  private static final String PATTERN = "*" + LabFile.EXTENSION;

  private final OpenLab lab;
  private final FileDialogs files;
  private final Runnable open;

  /**
   * @param open asks for a file of any kind and opens it
   */
  public LabCommands(OpenLab lab, FileDialogs files, Runnable open) {
    this.lab = lab;
    this.files = files;
    this.open = open;
  }

  /** Asks for a file and opens it. */
  public void open() {
    open.run();
  }

  /** Saves the lab in its file; asks for one if it has none. */
  public void save() {
    Path file = lab.fileProperty().get();
    if (file == null) {
      saveAs();
    } else {
      save(file);
    }
  }

  /** Asks for a file and saves the lab there. */
  public void saveAs() {
    String name = lab.name().orElseGet(() -> Messages.text("lab.file-name") + LabFile.EXTENSION);
    files
        .saveAs(name, "lab.files", PATTERN)
        .map(file -> FileDialogs.withEnding(file, LabFile.EXTENSION))
        .ifPresent(this::save);
  }

  private void save(Path file) {
    lab.save(file, this::saved, failure -> files.offerOtherPlace(failure, this::saveAs));
  }

  /**
   * Asks for a file and writes the lab there as a page for whoever does not have the program, and
   * for print beside it.
   */
  public void handOut() {
    files
        .saveAs(HandOut.FILE, "lab.hand-out.files", "*.html")
        .filter(this::mayReplacePrint)
        .ifPresent(file -> lab.handOut(file, written -> written.forEach(files::saved)));
  }

  /** The dialog has asked about the page alone. */
  private boolean mayReplacePrint(Path page) {
    Path print = HandOut.print(page);
    return !Files.exists(print)
        || files.confirm(Messages.text("lab.hand-out.replace", print.getFileName().toString()));
  }

  private void saved(Path file, boolean whole) {
    if (whole) {
      files.saved(file);
    } else {
      files.saved(file, "lab.saved-without-epochs");
    }
  }
}
