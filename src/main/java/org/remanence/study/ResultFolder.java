package org.remanence.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.remanence.files.AtomicFiles;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.RemaFile;
import org.remanence.model.TrainedModel;
import org.remanence.text.Dataset;
import org.remanence.text.Split;

/**
 * The folder a comparison is kept in: {@code results.csv} and {@code .json}, {@code history.csv},
 * {@code split.csv}, {@code baseline.csv} and {@code .json}, {@code models/ARCHITECTURE.rema}. It
 * holds one comparison: the first save replaces an earlier one.
 */
public final class ResultFolder {
  private static final String MODELS = "models";
  private static final List<String> TABLES =
      List.of(
          "results.csv",
          "results.json",
          "history.csv",
          "split.csv",
          "baseline.csv",
          "baseline.json");

  private final Path folder;
  private boolean replaced;

  private ResultFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the folder if it is not there, and makes sure that files can be written to it.
   *
   * @throws LocalizedException if that is not so
   */
  public static ResultFolder open(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new LocalizedException("study.folder.file", folder);
    }
    try {
      Path models = folder.resolve(MODELS);
      Files.createDirectories(models);
      for (Path place : List.of(folder, models)) {
        Files.delete(Files.createTempFile(place, ".remanence", ".tmp"));
      }
    } catch (IOException e) {
      throw new LocalizedException(e, "study.folder.notWritable", folder);
    }
    return new ResultFolder(folder);
  }

  public Path path() {
    return folder;
  }

  /** Whether an earlier comparison lies here that a save would replace. */
  public boolean holdsResults() {
    return ownFiles().anyMatch(Files::exists);
  }

  /**
   * Saves everything known so far: the last model of {@code models} and all the tables.
   *
   * @param baselines stand below the models in the tables of results, and in tables of their own
   * @param models finished ones, in their order
   * @throws LocalizedException naming the file that could not be written
   */
  public void save(
      Dataset dataset, Split split, List<ResultRow> baselines, List<TrainedModel> models) {
    TrainedModel latest = models.get(models.size() - 1);
    RemaFile.write(model(latest.classifier().architecture()), latest);
    write("split.csv", out -> ResultTables.splitCsv(dataset, split, out));
    write("baseline.csv", out -> ResultTables.resultsCsv(baselines, out));
    write("baseline.json", out -> out.write(ResultTables.resultsJson(baselines)));
    List<ResultRow> rows =
        Stream.concat(models.stream().map(ResultRow::of), baselines.stream()).toList();
    write("history.csv", out -> ResultTables.historyCsv(models, out));
    write("results.csv", out -> ResultTables.resultsCsv(rows, out));
    write("results.json", out -> out.write(ResultTables.resultsJson(rows)));
    removeModelsOfEarlierComparison(latest.classifier().architecture());
  }

  /** Only once something new is saved: a comparison that fails early leaves the old one alone. */
  private void removeModelsOfEarlierComparison(Architecture first) {
    for (Architecture other : Architecture.values()) {
      if (!replaced && other != first) {
        delete(model(other));
      }
    }
    replaced = true;
  }

  private void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new LocalizedException(e, "study.folder.notWritable", folder);
    }
  }

  private Stream<Path> ownFiles() {
    return Stream.concat(
        TABLES.stream().map(folder::resolve),
        Arrays.stream(Architecture.values()).map(this::model));
  }

  private Path model(Architecture architecture) {
    return folder.resolve(MODELS).resolve(architecture.id() + RemaFile.EXTENSION);
  }

  private void write(String name, AtomicFiles.Content content) {
    AtomicFiles.write(folder.resolve(name), content);
  }
}
