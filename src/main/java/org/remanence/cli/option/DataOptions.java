package org.remanence.cli.option;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.remanence.text.DatasetSource;
import org.remanence.text.table.TableSource;
import picocli.CommandLine.Option;

/** Source of the texts of {@code compare}: one of two options. */
public final class DataOptions {
  @Option(names = "--data", required = true, paramLabel = "FILE")
  @Nullable Path file;

  @Option(names = "--dataset", required = true, paramLabel = "NAME")
  @Nullable String name;

  /** Data set that was asked for. */
  public DatasetSource get() {
    return file != null
        ? TableSource.of(file)
        : DatasetSource.builtIn(Objects.requireNonNull(name, "picocli asks for one of the two"));
  }
}
