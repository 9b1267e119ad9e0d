package org.remanence.ui.opening;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.remanence.lab.LabFile;
import org.remanence.lesson.Lesson;
import org.remanence.model.format.ModelFiles;
import org.remanence.study.classroom.ClassStudy;
import org.remanence.text.tagging.ConllSource;

/** The kinds of files that open in the window. */
public enum FileKind {
  /** A trained network. */
  MODEL(ModelFiles.patterns()),
  /** A lab: texts, networks, runs and views. */
  LAB(List.of("*" + LabFile.EXTENSION)),
  /** Labelled texts. */
  TABLE(
      List.of(
          "*.csv", "*.tsv", "*.tab", "*.json", "*.jsonl", "*.ndjson", "*.xlsx", "*.gz", "*.zip")),
  /** Sentences with a tag for each word. */
  TAGGED(ConllSource.PATTERNS),
  /** Running text. */
  TEXT(List.of("*.txt")),
  /** A lesson in Python, to be read and never run. */
  NOTEBOOK(List.of("*.ipynb")),
  /** A lesson. */
  LESSON(List.of("*" + Lesson.EXTENSION)),
  /** The description of a class study. */
  CLASS_STUDY(List.of("*" + ClassStudy.DESCRIPTION));

  private final List<String> patterns;

  FileKind(List<String> patterns) {
    this.patterns = patterns;
  }

  /** The kind of a file of that name; empty if the name does not tell. */
  public static Optional<FileKind> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> kind.endings().anyMatch(name::endsWith))
        .findAny();
  }

  /** Returns whether a file's name is one of this kind. */
  public boolean includes(Path file) {
    return of(file).filter(kind -> kind == this).isPresent();
  }

  /** Patterns of the names of all of them, for a file dialog. */
  public static List<String> allPatterns() {
    return Arrays.stream(values()).flatMap(kind -> kind.patterns.stream()).toList();
  }

  /** Patterns of their names. */
  public List<String> patterns() {
    return patterns;
  }

  /** Endings of the names of all of them, such as {@code .csv}. */
  public static List<String> allEndings() {
    return Arrays.stream(values()).flatMap(FileKind::endings).toList();
  }

  /** The endings of their names, to be read. */
  String listed() {
    return endings().collect(joining(", "));
  }

  private Stream<String> endings() {
    return patterns.stream().map(pattern -> pattern.substring(1));
  }
}
