package org.remanence.cli;

import java.nio.file.Path;
import org.remanence.cli.option.HelpOption;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.LessonException;
import org.remanence.lesson.LessonYaml;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code remanence lessons check}: whether a file is a lesson, and all that is wrong with it. */
@Command(sortOptions = false)
final class LessonCheckCommand extends ReportingCommand {
  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
  Path file;

  @Mixin HelpOption help;

  /** 1 where something is wrong. */
  @Override
  public Integer call() {
    try {
      Lesson lesson = LessonYaml.read(file);
      String title = lesson.title().text();
      spec.commandLine()
          .getOut()
          .println(
              Messages.text(
                  "cli.lessons.right", file, title, lesson.minutes(), lesson.steps().size()));
      return ExitCode.OK;
    } catch (LessonException e) {
      for (LocalizedException problem : e.problems()) {
        err().println(ErrorLine.of(problem.getLocalizedMessage()));
      }
      return ExitCode.SOFTWARE;
    }
  }
}
