package org.remanence.text.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remanence.text.table.rows.RowNotes;

/** Collects what is wrong with a table: how many rows, the first lines, the first values. */
final class Findings implements RowNotes {
  private static final int VALUES = 8;

  private final Map<Suspicion, Found> all = new EnumMap<>(Suspicion.class);

  /** Of one kind. */
  private static final class Found {
    private final List<Integer> lines = new ArrayList<>();
    private final Set<String> values = new LinkedHashSet<>();
    private long count;
  }

  void add(Suspicion kind, int line) {
    add(kind, line, "");
  }

  /**
   * @param value concerned; empty if there is none
   */
  void add(Suspicion kind, int line, String value) {
    add(kind, 1, line, value);
  }

  void add(Suspicion kind, long rows, int line, String value) {
    Found found = all.computeIfAbsent(kind, first -> new Found());
    found.count += rows;
    if (found.lines.size() < Problem.LINES && line > 0) {
      found.lines.add(line);
    }
    if (!value.isEmpty() && found.values.size() <= VALUES) {
      found.values.add(found.values.size() < VALUES ? value : "…");
    }
  }

  @Override
  public void strayQuote(int line, int lines) {
    add(Suspicion.STRAY_QUOTE, line, "");
  }

  @Override
  public void nul(int line) {
    add(Suspicion.NUL, line);
  }

  @Override
  public void formulaEscape(int line) {
    add(Suspicion.FORMULA_ESCAPE, line);
  }

  @Override
  public void wrongBytes(int line) {
    add(Suspicion.WRONG_BYTES, line);
  }

  @Override
  public void notJson(int line) {
    add(Suspicion.NOT_JSON, line);
  }

  /**
   * @param mends that were asked for
   */
  List<Problem> problems(Set<Mend> mends) {
    List<Problem> problems = new ArrayList<>();
    all.forEach(
        (kind, found) ->
            problems.add(
                new Problem(
                    kind,
                    found.count,
                    found.lines.stream().sorted().toList(),
                    String.join(", ", found.values),
                    kind.mends().stream().filter(mends::contains).findFirst())));
    return problems;
  }
}
