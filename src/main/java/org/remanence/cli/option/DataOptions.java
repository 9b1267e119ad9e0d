package org.remanence.cli.option;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.remanence.text.DatasetSource;
import org.remanence.text.Task;
import org.remanence.text.table.TableSource;
import org.remanence.text.tagging.ConllSource;
import picocli.CommandLine.Option;

/** Source of the texts of {@code compare}: one of two options. */
public final class DataOptions {
  @Option(names = "--data", required = true, paramLabel = "FILE")
  @Nullable Path file;

  @Option(names = "--dataset", required = true, paramLabel = "NAME")
  @Nullable String name;

  /**
   * Data set that was asked for.
   *
   * @param task that says how a file is read
   */
  public DatasetSource get(Task task) {
    return file != null
        ? of(task, file)
        : DatasetSource.builtIn(Objects.requireNonNull(name, "picocli asks for one of the two"));
  }

  /** A file as it is read for a task: a table, or words in columns. */
  public static DatasetSource of(Task task, Path file) {
    return task == Task.TAGGING ? new ConllSource(file) : TableSource.of(file);
  }
}
