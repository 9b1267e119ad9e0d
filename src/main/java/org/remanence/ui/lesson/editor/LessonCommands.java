package org.remanence.ui.lesson.editor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.remanence.files.AtomicFiles;
import org.remanence.files.Untrusted;
import org.remanence.i18n.Messages;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.LessonText;
import org.remanence.lesson.LessonYaml;
import org.remanence.lesson.LessonYaml.Draft;
import org.remanence.lesson.LocalText;
import org.remanence.text.Utf8File;
import org.remanence.ui.tab.FileDialogs;
import org.remanence.ui.tasks.TaskRunner;
import org.remanence.yaml.YamlFile;

/** Commands that begin, save and end the writing of a lesson. For the JavaFX thread. */
public final class LessonCommands {
  private static final String PATTERN = "*" + Lesson.EXTENSION;

  private final LessonEditor editor;
  private final FileDialogs files;
  private final TaskRunner tasks;
  private final Consumer<Throwable> onFailure;
  private final ReadOnlyStringWrapper loss = new ReadOnlyStringWrapper("");

  /** The file of the lesson; null before it has one. */
  private Path file;

  /** Another one for each lesson that is begun: what is saved in the background may come late. */
  private Object session = new Object();

  /** A file that was read, and the lines of its comments. */
  private record Read(Path file, Draft draft, List<Integer> comments) {}

  /**
   * @param onFailure shows a failure to the user
   */
  public LessonCommands(
      LessonEditor editor, FileDialogs files, TaskRunner tasks, Consumer<Throwable> onFailure) {
    this.editor = editor;
    this.files = files;
    this.tasks = tasks;
    this.onFailure = onFailure;
  }

  /** Text about what the file has and would lose if it were saved; empty if it is nothing. */
  ReadOnlyStringProperty lossProperty() {
    return loss.getReadOnlyProperty();
  }

  /** Begins a new lesson, in the language in use. */
  public void create() {
    LocalText title = LocalText.blank(Set.of(Messages.language().getLanguage()));
    copy(
        new Lesson(
            Messages.text("editor.file-name"),
            title,
            Lesson.DEFAULT_MINUTES,
            Optional.empty(),
            List.of()));
  }

  /** Begins a lesson with all that another one has. */
  public void copy(Lesson lesson) {
    if (mayLeave()) {
      begin(null, lesson, "");
    }
  }

  /** Asks for the file of a lesson, and goes on writing it. */
  public void open() {
    files.open("editor.files", PATTERN).ifPresent(this::open);
  }

  /** Goes on writing the lesson of a file. */
  public void open(Path chosen) {
    tasks.run(() -> read(chosen), this::show, onFailure);
  }

  private static Read read(Path chosen) {
    return Untrusted.read(
        chosen,
        () -> {
          String text = Utf8File.read(chosen);
          return new Read(chosen, LessonYaml.draft(chosen, text), YamlFile.comments(text));
        });
  }

  private void show(Read read) {
    if (mayLeave()) {
      begin(read.file(), read.draft().lesson(), loss(read));
    }
  }

  private static String loss(Read read) {
    StringBuilder lost = new StringBuilder();
    if (!read.comments().isEmpty()) {
      lost.append(Messages.text("editor.loss.comments", lines(read.comments())));
    }
    List<Integer> wrong =
        read.draft().problems().stream().map(problem -> problem.line()).distinct().toList();
    if (!wrong.isEmpty()) {
      lost.append(lost.isEmpty() ? "" : " ")
          .append(Messages.text("editor.loss.problems", lines(wrong)));
    }
    return lost.toString();
  }

  private static String lines(List<Integer> lines) {
    return Messages.text(
        "editor.loss.lines",
        lines.size(),
        lines.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  private void begin(Path of, Lesson lesson, String lost) {
    session = new Object();
    file = of;
    loss.set(lost);
    editor.open(lesson);
  }

  /** Saves the lesson in its file; asks for one if it has none. */
  public void save() {
    if (file == null) {
      saveAs();
    } else if (loss.get().isEmpty()
        || files.confirm(Messages.text("editor.loss.confirm", loss.get()))) {
      save(file);
    }
  }

  /** Asks for a file and saves the lesson there. */
  public void saveAs() {
    String name = editor.editingProperty().get().lesson().id() + Lesson.EXTENSION;
    files
        .saveAs(name, "editor.files", PATTERN)
        .map(chosen -> FileDialogs.withEnding(chosen, Lesson.EXTENSION))
        .ifPresent(this::save);
  }

  /** Saves the lesson in a file, which is its own from then on. */
  public void save(Path target) {
    Lesson lesson = editor.editingProperty().get().lesson();
    Object begun = session;
    tasks.run(
        () -> {
          byte[] text = new LessonText(lesson).toString().getBytes(StandardCharsets.UTF_8);
          AtomicFiles.write(target, out -> out.write(text));
          return target;
        },
        written -> {
          if (begun == session) {
            file = written;
            loss.set("");
            editor.isSaved(lesson, LessonYaml.id(written));
          }
          files.saved(written);
        },
        failure -> files.offerOtherPlace(failure, this::saveAs));
  }

  /** Ends the writing, after asking where something would be lost. */
  public void close() {
    if (mayLeave()) {
      session = new Object();
      editor.close();
    }
  }

  private boolean mayLeave() {
    return closingQuestion().map(files::confirm).orElse(true);
  }

  /** Question before the lesson is left; empty if nothing of it would be lost. */
  public Optional<String> closingQuestion() {
    return editor.isChanged()
        ? Optional.of(
            Messages.text("editor.confirm-leave", editor.editingProperty().get().lesson().id()))
        : Optional.empty();
  }
}
