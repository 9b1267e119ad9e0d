package org.remanence.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.remanence.cli.option.DataOptions;
import org.remanence.cli.option.TableReading;
import org.remanence.cli.option.UsageException;
import org.remanence.cli.output.TableReportText;
import org.remanence.cli.progress.TableProgress;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.text.Dataset;
import org.remanence.text.DatasetSource;
import org.remanence.text.Task;
import org.remanence.text.table.Imported;
import org.remanence.text.table.Problem;
import org.remanence.text.table.Suspicion;
import org.remanence.text.table.TableImport;
import org.remanence.text.table.TableReport;
import org.remanence.text.table.TableSource;
import org.remanence.text.table.TableTexts;
import org.remanence.text.table.TableWatch;
import picocli.CommandLine.Model.CommandSpec;

/** Reads tables for a command, and says what was assumed and what is wrong with them. */
final class Tables {
  /** More texts take hours and gigabytes to train on. */
  private static final int MANY = 100_000;

  private final TableReading reading;
  private final PrintWriter err;

  Tables(TableReading reading, PrintWriter err) {
    this.reading = reading;
    this.err = err;
  }

  /**
   * Data that were read.
   *
   * @param source of a table, with all that was assumed about it
   * @param report what the table is like; null for built-in data
   */
  record Loaded(DatasetSource source, Dataset dataset, @Nullable TableReport report) {

    /** Prints how much is not read of texts that are too long. */
    void tellLength(int maxLength, PrintWriter err) {
      Optional.ofNullable(report)
          .flatMap(known -> TableTexts.tooLong(known.lengths(), maxLength))
          .ifPresent(
              text -> {
                err.println(text);
                err.flush();
              });
    }
  }

  /**
   * Reads labelled texts.
   *
   * @throws LocalizedException if they cannot be read, or something is wrong and nothing may be
   */
  Loaded load(DatasetSource source) {
    if (!(source instanceof TableSource table)) {
      return new Loaded(source, source.load(), null);
    }
    Imported read = watched(table, watch -> TableImport.read(table, watch));
    tell(table, read.report());
    TableTexts.sampled(read.dataset().examples().size(), read.report()).ifPresent(err::println);
    if (read.dataset().examples().size() > MANY) {
      err.println(Messages.text("cli.table.many", read.dataset().examples().size()));
    }
    return new Loaded(table.readAs(read.report().format()), read.dataset(), read.report());
  }

  /**
   * Reads texts with a label each.
   *
   * @throws UsageException if those that were asked for have a tag for each word
   */
  Dataset classified(CommandSpec command, DataOptions source) {
    DatasetSource asked = reading.said(command, source.get(Task.CLASSIFICATION));
    if (asked.task() != Task.CLASSIFICATION) {
      throw new UsageException(command, "cli.table.tagged", asked.name());
    }
    return load(asked).dataset();
  }

  /** Looks at texts that need no labels. */
  TableReport check(TableSource table) {
    TableReport report = watched(table, watch -> TableImport.check(table, false, watch));
    tell(table, report);
    return report;
  }

  /** Shows how far the reading is; Ctrl-C ends it at its next step. */
  private <T> T watched(TableSource table, Function<TableWatch, T> reading) {
    TableProgress progress = new TableProgress(err, table);
    try (Interruption interruption = new Interruption(progress::end)) {
      return reading.apply(progress);
    } catch (CancellationException e) {
      throw new LocalizedException(e, "cli.table.stopped", table.path());
    } finally {
      progress.end();
    }
  }

  private void tell(TableSource table, TableReport report) {
    TableReportText.print(table.name(), report, err);
    long wrong = report.problems().stream().filter(problem -> !isAllowed(problem)).count();
    if (reading.isStrict() && wrong > 0) {
      throw new LocalizedException("cli.table.strict", table.path(), wrong);
    }
  }

  /** Returns whether a problem is none, was asked to be mended, or cannot be mended by anybody. */
  private static boolean isAllowed(Problem problem) {
    return problem.kind() == Suspicion.WITHOUT_BLANKS
        || problem.kind() == Suspicion.FORMULA_ESCAPE
        || problem.by().isPresent();
  }
}
