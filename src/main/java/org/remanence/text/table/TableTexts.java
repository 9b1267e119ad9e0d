package org.remanence.text.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.text.table.rows.TableFormat;
import org.remanence.text.table.rows.TableKind;

/** Texts about a table, in the language in use. */
public final class TableTexts {
  private static final int LABELS = 20;
  private static final int LINES = 8;
  private static final double MEGABYTE = 1e6;

  private TableTexts() {}

  /** Description of how a table is read. */
  public static String format(TableFormat format) {
    List<String> parts = new ArrayList<>();
    parts.add(Messages.text("text.table.kind." + format.kind().id()));
    format.charset().ifPresent(charset -> parts.add(charset.displayName()));
    if (format.kind().hasSeparator()) {
      parts.add(Messages.text("text.table.separator", separator(format.separator())));
      parts.add(Messages.text("text.table.quoting." + format.quoting().id()));
    }
    if (format.kind().mayHaveHeader()) {
      parts.add(Messages.text(format.header() ? "text.table.header" : "text.table.no-header"));
    }
    parts.add(column("text.table.text-column", format, format.text()));
    parts.add(
        format.hasLabel()
            ? column("text.table.label-column", format, format.label())
            : Messages.text("text.table.no-label-column"));
    if (format.id() != TableFormat.NO_COLUMN) {
      parts.add(column("text.table.id-column", format, format.id()));
    }
    return String.join("; ", parts);
  }

  /** The name of a separator. */
  public static String separator(char mark) {
    String name = TableWords.separator(mark);
    return name.length() == 1 ? name : Messages.text("text.table.separator." + name);
  }

  private static String column(String key, TableFormat format, int index) {
    boolean named = format.header() || !format.kind().mayHaveHeader();
    String name =
        named ? Messages.text("text.table.quoted", format.columns().get(index).strip()) : "";
    return Messages.text(key, index + 1, name).strip();
  }

  /** Description of what is wrong, and where. */
  public static String what(Problem problem) {
    return Messages.text(
        "text.suspicion." + problem.kind().id(), problem.count(), lines(problem), problem.detail());
  }

  /** Description of what was done about it; empty if nothing was. */
  public static Optional<String> done(Problem problem) {
    if (problem.kind().mends().isEmpty()) {
      return Optional.of(Messages.text("text.suspicion." + problem.kind().id() + ".done"));
    }
    return problem.by().map(mend -> Messages.text("text.mend." + mend.id() + ".done"));
  }

  /** Instruction for what a mend does, such as “merge them”. */
  public static String mend(Mend mend) {
    return Messages.text("text.mend." + mend.id());
  }

  private static String lines(Problem problem) {
    String first =
        problem.lines().stream()
            .limit(LINES)
            .map(NumberText::whole)
            .collect(Collectors.joining(", "));
    int named = Math.min(LINES, problem.lines().size());
    return Messages.text(
        "text.table.lines", first, problem.count(), Math.max(0, problem.count() - named));
  }

  /** The labels with their numbers. */
  public static String labels(Map<String, Long> labels) {
    String first =
        labels.entrySet().stream()
            .limit(LABELS)
            .map(entry -> Messages.text("text.table.label", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    String all =
        labels.size() > LABELS
            ? Messages.text("text.table.more-labels", first, labels.size() - LABELS)
            : first;
    return Messages.text("text.table.labels", all);
  }

  /** Summary of how many rows, or texts of a folder, were read, left out and changed. */
  public static String summary(TableReport report) {
    long changed = report.changes().stream().mapToLong(Problem::count).sum();
    boolean folders = report.format().kind() == TableKind.FOLDERS;
    return Messages.text(
        folders ? "text.table.summary.folders" : "text.table.summary",
        report.rows(),
        report.read(),
        report.leftOut(),
        changed);
  }

  /**
   * Description of how far the reading of a table is; for a background thread.
   *
   * @param share of the table that the step has gone through, in [0, 1]
   */
  public static String progress(TableSource table, TableStep step, double share) {
    String what = Messages.text("text.table.step." + step.id());
    OptionalLong size = table.size();
    return size.isPresent()
        ? Messages.text(
            "text.table.progress",
            table.name(),
            what,
            share * size.getAsLong() / MEGABYTE,
            size.getAsLong() / MEGABYTE)
        : Messages.text(
            "text.table.progress.share", table.name(), what, NumberText.percent(share, 0));
  }

  /** Sentence on how many texts of a table are read; empty if all are. */
  public static Optional<String> sampled(int texts, TableReport report) {
    return texts < report.read()
        ? Optional.of(Messages.text("text.table.sampled", texts, report.read()))
        : Optional.empty();
  }

  /** Sentence on how much is not read of texts longer than {@code maxLength}; empty if none is. */
  public static Optional<String> tooLong(TokenLengths lengths, int maxLength) {
    long longer = lengths.longerThan(maxLength);
    return longer == 0
        ? Optional.empty()
        : Optional.of(
            Messages.text(
                "text.table.long",
                longer,
                lengths.texts(),
                maxLength,
                NumberText.percent(lengths.lostShare(maxLength), 1),
                lengths.proposed()));
  }
}
