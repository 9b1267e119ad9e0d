package org.remanence.study.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of a class study. {@code class-study.yaml} describes it, and {@code class-study.json}
 * says what every machine must agree with; {@code runs} and {@code times} are those of any study;
 * {@code claims/KEY.N} says who works on a run, {@code members/ID.json} who takes part, and {@code
 * digits.json} what the first machine at work computes.
 */
record ClassFolder(Path path) {
  Path description() {
    return path.resolve(ClassStudy.DESCRIPTION);
  }

  Path agreement() {
    return path.resolve("class-study.json");
  }

  Path runs() {
    return path.resolve("runs");
  }

  Path times() {
    return path.resolve("times");
  }

  Path claims() {
    return path.resolve("claims");
  }

  Path members() {
    return path.resolve("members");
  }

  Path digits() {
    return path.resolve("digits.json");
  }

  void make() throws IOException {
    for (Path each : List.of(runs(), times(), claims(), members())) {
      Files.createDirectories(each);
    }
  }
}
