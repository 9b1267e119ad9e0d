package org.remanence.cli;

import java.nio.file.Path;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.CsvDatasets;
import org.remanence.text.Dataset;
import picocli.CommandLine.Option;

/** Where {@code compare} takes its texts from: one of the two. */
final class DataSource {
  @Option(names = "--data", required = true, paramLabel = "FILE.csv")
  Path file;

  @Option(names = "--dataset", required = true, paramLabel = "NAME")
  String name;

  /** The maximum length where none was asked for. */
  int maxLength(int usual) {
    return file == null ? BuiltInDatasets.maxLength(name, usual) : usual;
  }

  Dataset load() {
    return file == null ? BuiltInDatasets.load(name) : CsvDatasets.read(file);
  }
}
