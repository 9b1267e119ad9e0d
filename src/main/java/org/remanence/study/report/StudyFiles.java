package org.remanence.study.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.remanence.files.AtomicFiles;
import org.remanence.model.file.StrictJson;
import org.remanence.study.config.StudyYaml;

/**
 * Writes what a study comes to into its folder: {@code study.json}, {@code runs.csv}, {@code
 * summary.csv}, {@code baselines.csv}, {@code pairs.csv}, {@code labels-saved.csv} of a study of
 * transfer, {@code report.md}, the description as {@code study.yaml}, and the seconds apart in
 * {@code times.csv}. All but the last are the same when the study is repeated.
 */
public final class StudyFiles {
  private static final String STUDY = "study";

  private StudyFiles() {}

  /**
   * Rewrites all files.
   *
   * @throws org.remanence.i18n.LocalizedException naming the file that could not be written
   */
  public static void write(StudyAnalysis analysis, Path folder) {
    text(folder.resolve(STUDY + ".yaml"), StudyYaml.write(analysis.plan().config()));
    AtomicFiles.write(folder.resolve("runs.csv"), out -> StudyTables.runs(analysis, out));
    AtomicFiles.write(folder.resolve("times.csv"), out -> StudyTables.times(analysis, out));
    AtomicFiles.write(folder.resolve("summary.csv"), out -> StudyTables.summary(analysis, out));
    AtomicFiles.write(folder.resolve("baselines.csv"), out -> StudyTables.baselines(analysis, out));
    AtomicFiles.write(folder.resolve("pairs.csv"), out -> StudyTables.pairs(analysis, out));
    if (!analysis.labelsSaved().isEmpty()) {
      AtomicFiles.write(
          folder.resolve("labels-saved.csv"), out -> StudyTables.labelsSaved(analysis, out));
    }
    text(folder.resolve("report.md"), StudyReport.of(analysis));
    AtomicFiles.write(
        folder.resolve(STUDY + ".json"),
        out -> out.write(StrictJson.format(StudyJson.of(analysis))));
  }

  /** Returns whether a folder holds all that {@link #write} writes; it is not read. */
  public static boolean areIn(Path folder) {
    return Files.isRegularFile(folder.resolve(STUDY + ".json"));
  }

  private static void text(Path file, String content) {
    AtomicFiles.write(file, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
  }
}
