package org.remanence.ui.tab;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.remanence.files.AtomicFiles;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.passport.Passport;
import org.remanence.passport.PassportFolder;
import org.remanence.settings.SettingsStore;
import org.remanence.ui.kit.ClipboardText;
import org.remanence.ui.kit.ErrorDialog;
import org.remanence.ui.kit.Modal;
import org.remanence.ui.opening.FileKind;
import org.remanence.ui.opening.RecentFiles;
import org.remanence.ui.plot.figure.PlotFiles;
import org.remanence.ui.plot.figure.Png;
import org.remanence.ui.plot.figure.Svg;
import org.remanence.ui.tasks.TaskRunner;

/** Dialogs about files: which one, and whether to go on. */
public class FileDialogs implements PlotFiles {
  /** Pictures are saved at twice the screen's resolution, sharp enough for print. */
  private static final double PICTURE_SCALE = 2;

  private static final Set<FileKind> SAVED_HERE =
      Set.of(FileKind.MODEL, FileKind.LAB, FileKind.LESSON);

  private static final Duration SAID_FOR = Duration.seconds(4);

  /** A character more. */
  private static final Duration READ_IN = Duration.millis(40);

  private final Supplier<Window> window;
  private final SettingsStore settings;
  private final TaskRunner tasks;

  public FileDialogs(Supplier<Window> window, SettingsStore settings, TaskRunner tasks) {
    this.window = window;
    this.settings = settings;
    this.tasks = tasks;
  }

  /** A file to read, if the user chooses one. */
  public Optional<Path> open(String kindKey, String... patterns) {
    return remember(
        Modal.choose(window.get(), chooser("shell.open.title", kindKey, patterns)::showOpenDialog));
  }

  /** A file to write, if the user chooses one (the dialog asks before it replaces one). */
  public Optional<Path> saveAs(String name, String kindKey, String pattern) {
    FileChooser chooser = chooser("shell.save.title", kindKey, pattern);
    chooser.setInitialFileName(name);
    return remember(Modal.choose(window.get(), chooser::showSaveDialog));
  }

  /** Returns a file with an ending, which whoever types a name may leave out. */
  public static Path withEnding(Path file, String ending) {
    String name = file.getFileName().toString();
    return name.endsWith(ending) ? file : file.resolveSibling(name + ending);
  }

  /** Writer of a file in the background. */
  @FunctionalInterface
  public interface Saving {
    /** Writes to {@code file}, and tells what came of it on the JavaFX thread. */
    void to(Path file, Runnable onSaved, Consumer<Throwable> onFailure);
  }

  /**
   * Asks where and saves there what took long to compute; where that fails, offers another place.
   */
  public void save(String name, String kindKey, String pattern, Saving saving) {
    saveAs(name, kindKey, pattern)
        .ifPresent(
            file ->
                saving.to(
                    file,
                    () -> saved(file),
                    failure ->
                        offerOtherPlace(failure, () -> save(name, kindKey, pattern, saving))));
  }

  /**
   * Tells why a file could not be written, and asks whether to save it elsewhere.
   *
   * @param saveElsewhere asks for the place
   */
  public void offerOtherPlace(Throwable failure, Runnable saveElsewhere) {
    if (!(failure instanceof LocalizedException)) {
      ErrorDialog.show(window.get(), failure);
    } else if (confirm(Messages.text("shell.save-elsewhere", failure.getLocalizedMessage()))) {
      saveElsewhere.run();
    }
  }

  /** Asks where and writes a text there. */
  @Override
  public void saveText(String name, String text) {
    saveText(name, "shell.csv-files", "*.csv", text);
  }

  /** The same of another kind of file. */
  public void saveText(String name, String kindKey, String pattern, String text) {
    saveAs(name, kindKey, pattern)
        .ifPresent(file -> write(file, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Asks where and writes an SVG picture there. */
  @Override
  public void saveVector(String name, String svg) {
    saveAs(name, "shell.svg-files", "*.svg")
        .ifPresent(file -> write(file, svg.getBytes(StandardCharsets.UTF_8)));
  }

  /** Asks where and writes a picture of {@code node} there. */
  @Override
  public void saveImage(String name, Node node) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(PICTURE_SCALE, PICTURE_SCALE));
    parameters.setFill(Svg.backdrop(node));
    WritableImage picture = node.snapshot(parameters, null);
    saveAs(name, "shell.png-files", "*.png").ifPresent(file -> write(file, Png.encode(picture)));
  }

  /** Asks for a folder and writes a passport's program and files into one of its own there. */
  @Override
  public void savePassport(Passport passport) {
    folder("passport.folder")
        .ifPresent(
            chosen ->
                tasks.run(
                    () -> PassportFolder.writeInto(chosen, passport),
                    this::saved,
                    failure -> ErrorDialog.show(window.get(), failure)));
  }

  /**
   * A folder, if the user chooses one.
   *
   * @param titleKey of a text that says what for
   */
  public Optional<Path> folder(String titleKey) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Messages.text(titleKey));
    folder().ifPresent(chooser::setInitialDirectory);
    File chosen = Modal.choose(window.get(), chooser::showDialog);
    if (chosen != null) {
      settings.update(s -> s.with(e -> e.folder = chosen.getPath()));
    }
    return Optional.ofNullable(chosen).map(File::toPath);
  }

  /** Asks whether the user agrees. */
  public boolean confirm(String question) {
    // JavaFX's own buttons keep the language that the system had at the start.
    ButtonType yes = new ButtonType(Messages.text("shell.yes"), ButtonData.OK_DONE);
    ButtonType no = new ButtonType(Messages.text("shell.no"), ButtonData.CANCEL_CLOSE);
    Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question, yes, no);
    alert.initOwner(window.get());
    alert.setHeaderText(null);
    alert.setTitle(Messages.text("shell.name"));
    return Modal.ask(alert).filter(answer -> answer == yes).isPresent();
  }

  /**
   * Notifies in the window that a file or a folder was saved; models, labs and lessons are offered
   * to be opened again.
   */
  public void saved(Path file) {
    saved(file, "shell.saved");
  }

  /**
   * The same in other words.
   *
   * @param key of a text with the file's name
   */
  public void saved(Path file, String key) {
    if (FileKind.of(file).filter(SAVED_HERE::contains).isPresent()) {
      RecentFiles.remember(settings, file);
    }
    say(Messages.text(key, file.getFileName().toString()));
  }

  /** Tells in a corner of the window what was done, for as long as it takes to read. */
  private void say(String text) {
    Window owner = window.get();
    if (owner != null && owner.isShowing()) {
      Notifications.create()
          .owner(owner)
          .position(Pos.BOTTOM_RIGHT)
          .hideAfter(SAID_FOR.add(READ_IN.multiply(text.length())))
          .text(text)
          .show();
    }
  }

  /**
   * Makes a text in the background and puts it on the clipboard.
   *
   * @param said tells what was copied
   */
  public void copy(Callable<String> text, String said) {
    tasks.run(
        text,
        made -> {
          ClipboardText.put(made);
          say(said);
        },
        failure -> ErrorDialog.show(window.get(), failure));
  }

  /**
   * Asks where and writes a file there in the background.
   *
   * @param write writes the file and what belongs beside it, and tells what was written
   */
  public void write(String name, String kindKey, String pattern, Function<Path, String> write) {
    saveAs(name, kindKey, pattern)
        .ifPresent(
            file ->
                tasks.run(
                    () -> write.apply(file),
                    this::say,
                    failure -> ErrorDialog.show(window.get(), failure)));
  }

  /**
   * Asks where and writes a table there.
   *
   * @param then given the file once it is written
   */
  public void saveTable(String name, String text, Consumer<Path> then) {
    saveAs(name, "shell.csv-files", "*.csv")
        .ifPresent(file -> write(file, text.getBytes(StandardCharsets.UTF_8), then));
  }

  private void write(Path file, byte[] content) {
    write(file, content, this::saved);
  }

  private void write(Path file, byte[] content, Consumer<Path> then) {
    tasks.run(
        () -> {
          AtomicFiles.write(file, out -> out.write(content));
          return file;
        },
        then,
        failure -> ErrorDialog.show(window.get(), failure));
  }

  private FileChooser chooser(String titleKey, String kindKey, String... patterns) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text(titleKey, Messages.text(kindKey)));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(Messages.text(kindKey), patterns));
    folder().ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  /** Folder of the last file, if that is still there. */
  private Optional<File> folder() {
    return Optional.ofNullable(settings.get().folder()).map(File::new).filter(File::isDirectory);
  }

  private Optional<Path> remember(File file) {
    if (file != null) {
      settings.update(s -> s.with(e -> e.folder = file.getParent()));
    }
    return Optional.ofNullable(file).map(File::toPath);
  }
}
