package org.remanence.ui.opening;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.format.ModelFiles;
import org.remanence.study.classroom.ClassStudy;
import org.remanence.ui.kit.ErrorDialog;
import org.remanence.ui.tasks.TaskRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens files in the window, one after another and each as its kind is opened. Files that cannot be
 * opened do not keep the others from it; what is wrong with them is reported at the end, all at
 * once. For the JavaFX thread.
 */
public final class FileOpener {
  /** In the log, before the name of a file that the window shows. */
  static final String OPENED = "Opened ";

  private static final Logger LOG = LoggerFactory.getLogger(FileOpener.class);

  private final TaskRunner tasks;
  private final Map<FileKind, Function<Path, Runnable>> readers;
  private final Consumer<Path> onOpened;
  private final Consumer<Throwable> onFailure;

  /**
   * @param readers for each kind what reads a file in the background; what is returned shows it
   * @param onOpened is told of each file that the window shows
   * @param onFailure shows a failure to the user
   */
  public FileOpener(
      TaskRunner tasks,
      Map<FileKind, Function<Path, Runnable>> readers,
      Consumer<Path> onOpened,
      Consumer<Throwable> onFailure) {
    this.tasks = tasks;
    this.readers = Map.copyOf(readers);
    this.onOpened = onOpened;
    this.onFailure = onFailure;
  }

  /**
   * Opens files by what their names say they are; where those say nothing, models are known, and
   * folders are class studies or tables.
   */
  public void open(List<Path> files) {
    open(files, () -> {});
  }

  /**
   * Opens files as {@link #open(List)} does.
   *
   * @param then is run once all that can be are shown, before what is wrong with others is reported
   */
  public void open(List<Path> files, Runnable then) {
    next(new ArrayDeque<>(files), new ArrayList<>(), then);
  }

  private void next(Queue<Path> waiting, List<Throwable> problems, Runnable then) {
    Path file = waiting.poll();
    if (file == null) {
      then.run();
      report(problems);
      return;
    }
    tasks.run(
        () -> read(file),
        show -> {
          try {
            show.run();
            LOG.info("{}{}", OPENED, file);
            onOpened.accept(file);
          } finally {
            next(waiting, problems, then);
          }
        },
        problem -> {
          problems.add(problem);
          next(waiting, problems, then);
        });
  }

  private Runnable read(Path file) {
    // Labelled texts may be a folder for each label.
    FileKind kind =
        Optional.of(ClassStudy.isIn(file) ? FileKind.CLASS_STUDY : FileKind.TABLE)
            .filter(folder -> Files.isDirectory(file))
            .or(() -> FileKind.of(file))
            .or(() -> Optional.of(FileKind.MODEL).filter(model -> ModelFiles.recognises(file)))
            .orElseThrow(() -> unknown(file));
    return readers.get(kind).apply(file);
  }

  private static LocalizedException unknown(Path file) {
    return new LocalizedException(
        "shell.open.unknown",
        file,
        FileKind.MODEL.listed(),
        FileKind.TABLE.listed(),
        FileKind.TEXT.listed(),
        FileKind.NOTEBOOK.listed(),
        FileKind.LAB.listed(),
        FileKind.LESSON.listed(),
        FileKind.CLASS_STUDY.listed(),
        FileKind.TAGGED.listed());
  }

  private void report(List<Throwable> problems) {
    if (problems.size() == 1) {
      onFailure.accept(problems.get(0));
    } else if (!problems.isEmpty()) {
      String lines = problems.stream().map(ErrorDialog::message).collect(Collectors.joining("\n"));
      LocalizedException all = new LocalizedException("shell.open.several", problems.size(), lines);
      problems.forEach(all::addSuppressed);
      onFailure.accept(all);
    }
  }
}
