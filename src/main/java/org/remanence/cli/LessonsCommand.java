package org.remanence.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.remanence.cli.option.HelpOption;
import org.remanence.cli.output.TextTable;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.lesson.Lesson;
import org.remanence.lesson.ShippedLessons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code remanence lessons}: the lessons that come with the program. */
@Command(sortOptions = false)
final class LessonsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin HelpOption help;

  @Override
  public Integer call() {
    TextTable table =
        new TextTable(
            List.of(
                Messages.text("cli.column.lesson"),
                Messages.text("cli.column.title"),
                Messages.text("cli.column.minutes"),
                Messages.text("cli.column.steps")));
    for (Lesson lesson : ShippedLessons.all()) {
      table.add(
          lesson.id(),
          lesson.title().text(),
          NumberText.whole(lesson.minutes()),
          NumberText.whole(lesson.steps().size()));
    }
    table.print(spec.commandLine().getOut());
    return 0;
  }
}
