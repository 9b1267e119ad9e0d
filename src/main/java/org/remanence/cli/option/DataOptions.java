package org.remanence.cli.option;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.remanence.text.DatasetSource;
import org.remanence.text.table.TableSource;
import picocli.CommandLine.Option;

/** Where {@code compare} takes its texts from: one of the two. */
public final class DataOptions {
  @Option(names = "--data", required = true, paramLabel = "FILE")
  @Nullable Path file;

  @Option(names = "--dataset", required = true, paramLabel = "NAME")
  @Nullable String name;

  /** What was asked for. */
  public DatasetSource get() {
    return file != null
        ? TableSource.of(file)
        : DatasetSource.builtIn(Objects.requireNonNull(name, "picocli asks for one of the two"));
  }
}
