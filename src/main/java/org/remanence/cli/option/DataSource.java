package org.remanence.cli.option;

import java.nio.file.Path;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.CsvDatasets;
import org.remanence.text.Dataset;
import picocli.CommandLine.Option;

/** Where {@code compare} takes its texts from: one of the two. */
public final class DataSource {
  @Option(names = "--data", required = true, paramLabel = "FILE.csv")
  Path file;

  @Option(names = "--dataset", required = true, paramLabel = "NAME")
  String name;

  /** The maximum length where none was asked for. */
  public int maxLength(int usual) {
    return file == null ? BuiltInDatasets.maxLength(name, usual) : usual;
  }

  public Dataset load() {
    return file == null ? BuiltInDatasets.load(name) : CsvDatasets.read(file);
  }
}
