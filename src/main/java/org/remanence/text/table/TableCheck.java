package org.remanence.text.table;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remanence.i18n.Messages;
import org.remanence.text.table.rows.TableFormat;
import org.remanence.text.table.rows.TableRow;

/** The first reading of a table: row by row, keeping numbers but no texts. */
final class TableCheck {
  private static final int MOST_LABELS = 100_000;

  private final RowMeaning meaning;
  private final TextMends textMends;
  private final Set<Mend> mends;
  private final boolean labelled;
  private final Findings findings = new Findings();
  private final TextLook look = new TextLook();
  private final LongMap firstByText = new LongMap();
  private final Set<Long> contradictory = new HashSet<>();
  private final LabelCounts labels = new LabelCounts();
  private final TokenLengths lengths = new TokenLengths();
  private long rows;

  /**
   * @param labelled whether the texts are to be learnt from, and not only to be read
   */
  TableCheck(TableFormat format, Set<Mend> mends, boolean labelled) {
    this.meaning = new RowMeaning(format, labelled);
    this.textMends = new TextMends(mends);
    this.mends = mends;
    this.labelled = labelled;
  }

  Findings findings() {
    return findings;
  }

  /**
   * @param row not blank
   */
  void add(TableRow row) {
    rows++;
    Suspicion reason = meaning.reason(row);
    if (reason != null) {
      findings.add(reason, row.line());
      return;
    }
    String text = textMends.mend(meaning.text(row), row.line(), findings);
    look.look(text);
    if (look.tokens() == 0 && labelled) {
      findings.add(Suspicion.NO_WORD, row.line(), shortened(text));
      if (mends.contains(Mend.WORDLESS)) {
        return;
      }
    }
    if (look.withoutBlanks()) {
      findings.add(Suspicion.WITHOUT_BLANKS, row.line());
    }
    lengths.add(look.tokens());
    meaning.label(row).ifPresent(label -> label(label, row));
  }

  private void label(String label, TableRow row) {
    if (meaning.hasOddBlanks(row)) {
      findings.add(Suspicion.LABEL_BLANKS, row.line(), Messages.text("text.table.quoted", label));
    }
    if (labels.size() >= MOST_LABELS) {
      return;
    }
    LabelCounts.Count count = labels.of(label, row.line());
    count.texts++;
    long first = firstByText.putIfAbsent(look.hash(), ((long) count.number << 32) | row.line());
    if (first == LongMap.NONE) {
      count.different++;
    } else if (labelled && look.tokens() > 0 && (first >>> 32) != count.number) {
      if (contradictory.add(look.hash())) {
        findings.add(Suspicion.TWO_LABELS, (int) first, "");
      }
      findings.add(Suspicion.TWO_LABELS, row.line(), shortened(meaning.text(row)));
    }
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    return Messages.text(
        "text.table.quoted", line.length() <= 40 ? line : line.substring(0, 40) + "…");
  }

  /** Corrections that the second reading has to make, by what was asked for. */
  Corrections corrections() {
    Map<String, String> spellings = labels.spellings(findings);
    Map<String, String> merged = mends.contains(Mend.LABELS) ? spellings : Map.of();
    Set<String> rare = labelled ? labels.rare(merged, findings) : Set.of();
    boolean leftOut = mends.contains(Mend.RARE);
    return new Corrections(
        mends.contains(Mend.MERGE_RARE) && !leftOut ? labels.together(merged, rare) : merged,
        leftOut ? rare : Set.of(),
        mends.contains(Mend.CONTRADICTIONS) ? contradictory : Set.of());
  }

  /** After {@link #corrections}, which also finds what is wrong with the labels. */
  TableReport report(TableFormat format, Corrections corrections) {
    List<Problem> problems = findings.problems(mends);
    long leftOut =
        problems.stream()
            .filter(problem -> problem.leftOut() && problem.kind() != Suspicion.NOT_JSON)
            .mapToLong(Problem::count)
            .sum();
    return new TableReport(
        format, rows, rows - leftOut, labels.texts(corrections), problems, lengths);
  }
}
