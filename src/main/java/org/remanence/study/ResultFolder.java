package org.remanence.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.remanence.files.AtomicFiles;
import org.remanence.files.DiskSpace;
import org.remanence.files.Formulas;
import org.remanence.files.Leftovers;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.Architecture;
import org.remanence.model.RemaFile;
import org.remanence.model.TrainedModel;
import org.remanence.study.tuning.Tuning;
import org.remanence.text.Dataset;
import org.remanence.text.Part;
import org.remanence.text.Split;
import org.remanence.text.Task;

/**
 * The folder a comparison is kept in: {@code results.csv} and {@code .json}, {@code history.csv},
 * {@code split.csv}, {@code baseline.csv} and {@code .json}, {@code models/ARCHITECTURE.rema}, of
 * texts from a table {@code table.json}, of tagged sentences {@code tags.csv}, and of a tuned
 * comparison {@code trials.csv}. It holds one comparison: the first save replaces an earlier one.
 */
public final class ResultFolder {
  private static final String MODELS = "models";
  private static final String TRIALS = "trials.csv";
  private static final String TABLE = "table.json";
  private static final String TAGS = "tags.csv";
  private static final List<String> TABLES =
      List.of(
          "results.csv",
          "results.json",
          "history.csv",
          "split.csv",
          TRIALS,
          "baseline.csv",
          "baseline.json",
          TABLE,
          TAGS);

  private final Path folder;
  private Optional<String> table = Optional.empty();
  private Formulas formulas = Formulas.ESCAPED;
  private final Set<Architecture> written = EnumSet.noneOf(Architecture.class);

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
        Leftovers.remove(place);
      }
    } catch (IOException e) {
      throw new LocalizedException(e, "study.folder.not-writable", folder);
    }
    return new ResultFolder(folder);
  }

  /**
   * Opens another folder for the same comparison.
   *
   * @throws LocalizedException if it cannot be written to
   */
  public ResultFolder elsewhere(Path place) {
    ResultFolder other = open(place);
    other.table = table;
    other.formulas = formulas;
    return other;
  }

  /**
   * Makes sure that there is room for networks.
   *
   * @param parameters of all of them
   * @throws LocalizedException if there is not
   */
  public void requireRoom(long parameters) {
    DiskSpace.require(folder, parameters * Float.BYTES);
  }

  public Path path() {
    return folder;
  }

  /** Returns whether an earlier comparison lies here that a save would replace. */
  public boolean holdsResults() {
    return ownFiles().anyMatch(Files::exists);
  }

  /** Keeps with the next save how the table was read that the texts are from. */
  public void keepTable(String json) {
    table = Optional.of(json);
  }

  /** Writes texts that look like formulas so with the next saves. */
  public void write(Formulas treated) {
    formulas = treated;
  }

  /**
   * Saves everything known so far: the models that are not saved yet and all the tables. A model
   * that cannot be written keeps none of the others from it; while there is none, an earlier
   * comparison stays whole.
   *
   * @param baselines stand below the models in the tables of results, and in tables of their own
   * @param models finished ones, in their order
   * @throws LocalizedException naming the file that could not be written
   */
  public void save(
      Dataset dataset, Split split, List<ResultRow> baselines, List<TrainedModel> models) {
    save(dataset, split, baselines, models, Map.of());
  }

  /**
   * The same of models whose settings were tuned.
   *
   * @param tunings of all of {@code models}, or empty if none was tuned
   */
  public void save(
      Dataset dataset,
      Split split,
      List<ResultRow> baselines,
      List<TrainedModel> models,
      Map<Architecture, Tuning> tunings) {
    Optional<LocalizedException> failure = saveModels(models);
    if (!written.isEmpty()) {
      saveTables(dataset, split, baselines, models, tunings);
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  /** The first failure, if there is one. */
  private Optional<LocalizedException> saveModels(List<TrainedModel> models) {
    Optional<LocalizedException> failure = Optional.empty();
    for (TrainedModel model : models) {
      Architecture architecture = model.classifier().architecture();
      Path file = model(architecture);
      if (written.contains(architecture) && Files.exists(file)) {
        continue;
      }
      try {
        RemaFile.write(file, model);
        if (written.isEmpty()) {
          removeOtherModels(architecture);
        }
        written.add(architecture);
      } catch (LocalizedException e) {
        failure = failure.or(() -> Optional.of(e));
      }
    }
    return failure;
  }

  private void saveTables(
      Dataset dataset,
      Split split,
      List<ResultRow> baselines,
      List<TrainedModel> models,
      Map<Architecture, Tuning> tunings) {
    write("split.csv", out -> ResultTables.splitCsv(dataset, split, formulas, out));
    write("baseline.csv", out -> ResultTables.resultsCsv(baselines, out));
    write("baseline.json", out -> out.write(ResultTables.resultsJson(baselines)));
    List<ResultRow> rows =
        Stream.concat(models.stream().map(model -> row(model, tunings)), baselines.stream())
            .toList();
    write("history.csv", out -> ResultTables.historyCsv(models, out));
    write("results.csv", out -> ResultTables.resultsCsv(rows, out));
    write("results.json", out -> out.write(ResultTables.resultsJson(rows)));
    if (table.isPresent()) {
      write(TABLE, out -> out.write((table.get() + "\n").getBytes(StandardCharsets.UTF_8)));
    } else {
      delete(folder.resolve(TABLE));
    }
    if (dataset.task() == Task.TAGGING) {
      write(TAGS, out -> TagTables.csv(models, split.examples(dataset, Part.TEST), out));
    } else {
      delete(folder.resolve(TAGS));
    }
    if (tunings.isEmpty()) {
      delete(folder.resolve(TRIALS));
    } else {
      write(TRIALS, out -> ResultTables.trialsCsv(rows, out));
    }
  }

  private static ResultRow row(TrainedModel model, Map<Architecture, Tuning> tunings) {
    return ResultRow.of(model, Optional.ofNullable(tunings.get(model.classifier().architecture())));
  }

  /** Only once something new is saved: a comparison that fails early leaves the old one alone. */
  private void removeOtherModels(Architecture first) {
    for (Architecture other : Architecture.values()) {
      if (other != first) {
        delete(model(other));
      }
    }
  }

  private void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new LocalizedException(e, "study.folder.not-writable", folder);
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
