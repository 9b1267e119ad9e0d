package org.remanence.text.table;

import java.util.List;
import java.util.Map;
import org.remanence.text.table.rows.TableFormat;

/**
 * Report on a table.
 *
 * @param rows that are not blank, without the header
 * @param read those of them that are read
 * @param labels texts of each label
 * @param problems all that is wrong, the worst first
 */
public record TableReport(
    TableFormat format,
    long rows,
    long read,
    Map<String, Long> labels,
    List<Problem> problems,
    TokenLengths lengths) {
  public TableReport {
    problems = List.copyOf(problems);
  }

  /** The same of the texts that were really read. */
  TableReport withRead(Map<String, Long> texts) {
    long all = texts.values().stream().mapToLong(Long::longValue).sum();
    return new TableReport(format, rows, all, texts, problems, lengths);
  }

  /** Rows that were left out. */
  public long leftOut() {
    return rows - read;
  }

  /** Problems for which rows were changed, but not left out. */
  public List<Problem> changes() {
    return problems.stream().filter(p -> p.mended() && !p.leftOut()).toList();
  }
}
