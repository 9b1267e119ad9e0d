package org.remanence.cli.option;

import java.nio.file.Path;
import org.remanence.text.DatasetSource;
import picocli.CommandLine.Option;

/** Where {@code compare} takes its texts from: one of the two. */
public final class DataSource {
  @Option(names = "--data", required = true, paramLabel = "FILE.csv")
  Path file;

  @Option(names = "--dataset", required = true, paramLabel = "NAME")
  String name;

  /** What was asked for. */
  public DatasetSource get() {
    return file == null ? DatasetSource.builtIn(name) : DatasetSource.csv(file);
  }
}
