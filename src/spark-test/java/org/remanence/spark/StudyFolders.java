package org.remanence.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.remanence.study.design.StudyPlan;
import org.remanence.study.execution.RunExecutor;
import org.remanence.study.execution.SplitBaselines;
import org.remanence.study.execution.Study;
import org.remanence.study.execution.StudyBaselines;
import org.remanence.study.execution.StudyEvent;
import org.remanence.study.execution.StudyFolder;
import org.remanence.study.report.StudyAnalysis;
import org.remanence.study.report.StudyFiles;

/** Studies worked on somewhere, and what they left behind. */
final class StudyFolders {
  private StudyFolders() {}

  static Study.Outcome run(
      StudyPlan plan, Path folder, RunExecutor executor, Consumer<StudyEvent> listener)
      throws InterruptedException {
    try (executor) {
      StudyFolder kept = StudyFolder.open(folder, damaged -> {});
      Study.Outcome outcome = new Study(plan, kept, executor).run(listener);
      List<SplitBaselines> baselines =
          new StudyBaselines(plan, kept).measure(outcome.results().keySet(), () -> false);
      StudyFiles.write(StudyAnalysis.of(plan, outcome.results(), baselines), folder);
      return outcome;
    }
  }

  /** All files by their name but the seconds. */
  static Map<String, String> repeatable(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.startsWith("times")) {
          contents.put(name, Files.readString(file));
        }
      }
    }
    return contents;
  }
}
