package org.remanence.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remanence.cli.option.HelpOption;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.LessonException;
import org.remanence.lesson.LessonYaml;
import org.remanence.lesson.ShippedLessons;
import org.remanence.lesson.worksheet.Worksheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code remanence lessons worksheet}: a lesson on paper, and its answers. */
@Command(sortOptions = false)
final class LessonWorksheetCommand extends ReportingCommand {
  @Parameters(index = "0", paramLabel = "FILE|NAME", descriptionKey = "lesson")
  Path lesson;

  @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "out")
  Path out;

  @Option(names = "--language", paramLabel = "CODE", descriptionKey = "language")
  @Nullable String language;

  @Mixin HelpOption help;

  @Override
  public Integer call() {
    try {
      Lesson read = shipped().orElseGet(() -> LessonYaml.read(lesson));
      in(language(read), () -> write(read));
      return ExitCode.OK;
    } catch (LessonException e) {
      e.problems().forEach(problem -> err().println(ErrorLine.of(problem.getLocalizedMessage())));
      return ExitCode.SOFTWARE;
    }
  }

  private void write(Lesson read) {
    for (Path file : Worksheet.write(read, out)) {
      spec.commandLine().getOut().println(file);
    }
  }

  /** The lesson that comes with the program under that name, unless it is a file. */
  private Optional<Lesson> shipped() {
    return Files.exists(lesson) ? Optional.empty() : ShippedLessons.find(lesson.toString());
  }

  /** The one asked for; else the one in use if the lesson is in it, else its first. */
  private Locale language(Lesson read) {
    List<String> possible = new ArrayList<>(read.title().languages());
    if (language != null && !possible.contains(language)) {
      throw new LocalizedException(
          "cli.lessons.language", lesson, language, String.join(", ", possible));
    }
    String inUse = Messages.language().getLanguage();
    String chosen =
        language != null ? language : possible.contains(inUse) ? inUse : possible.get(0);
    return Locale.forLanguageTag(chosen);
  }
}
