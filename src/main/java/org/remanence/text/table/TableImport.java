package org.remanence.text.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;
import org.remanence.i18n.LocalizedException;
import org.remanence.text.Dataset;
import org.remanence.text.LabelledText;
import org.remanence.text.table.rows.OpenTable;
import org.remanence.text.table.rows.Quoting;
import org.remanence.text.table.rows.RowNotes;
import org.remanence.text.table.rows.TableFormat;
import org.remanence.text.table.rows.TableKind;
import org.remanence.text.table.rows.TableRow;

/**
 * Reads a table whose format was found by looking: once for what it is like, and where texts are
 * wanted again for these, changed as was asked for.
 */
public final class TableImport {
  private TableImport() {}

  /**
   * Reads a table of labelled texts.
   *
   * @throws LocalizedException naming the file and what was expected, if it is none
   * @throws java.util.concurrent.CancellationException if it was stopped
   */
  public static Imported read(TableSource source, TableWatch watch) {
    try (OpenTable table = open(source, true, watch)) {
      TableCheck check = check(table, source, true, watch);
      Corrections corrections = check.corrections();
      TableReport report = check.report(table.format(), corrections);
      Map<String, Long> read = new TreeMap<>();
      Sampling sampling = new Sampling(report.labels(), source.sample());
      List<LabelledText> examples = new ArrayList<>();
      forEachExample(
          table,
          source,
          corrections,
          watch.of(TableStep.TAKE),
          example -> {
            read.merge(example.label(), 1L, Long::sum);
            if (sampling.takes(example.label())) {
              examples.add(example);
            }
          });
      if (examples.isEmpty()) {
        throw new LocalizedException("text.table.no-row", source.path(), report.rows());
      }
      return new Imported(new Dataset(source.name(), examples), report.withRead(read));
    }
  }

  /**
   * Checks a table without keeping its texts.
   *
   * @param labelled whether it has to have labels
   * @throws java.util.concurrent.CancellationException if it was stopped
   */
  public static TableReport check(TableSource source, boolean labelled, TableWatch watch) {
    try (OpenTable table = open(source, labelled, watch)) {
      TableCheck check = check(table, source, labelled, watch);
      return check.report(table.format(), check.corrections());
    }
  }

  /** Checks a table as it would be with these rows. */
  public static TableReport check(List<LabelledText> examples) {
    TableFormat format =
        new TableFormat(
            TableKind.CELLS,
            Optional.of(StandardCharsets.UTF_8),
            ',',
            Quoting.DOUBLED,
            true,
            List.of("text", "label"),
            0,
            1,
            TableFormat.NO_COLUMN);
    TableCheck check = new TableCheck(format, Set.of(), true);
    examples.forEach(
        each -> check.add(new TableRow(each.line(), List.of(each.text(), each.label()))));
    return check.report(format, check.corrections());
  }

  private static OpenTable open(TableSource source, boolean labelled, TableWatch watch) {
    return OpenTable.of(source.path(), source.options(), labelled, watch.of(TableStep.LOOK));
  }

  private static TableCheck check(
      OpenTable table, TableSource source, boolean labelled, TableWatch watch) {
    TableCheck check = new TableCheck(table.format(), source.mends(), labelled);
    table.forEach(check.findings(), watch.of(TableStep.CHECK), check::add);
    return check;
  }

  private static void forEachExample(
      OpenTable table,
      TableSource source,
      Corrections corrections,
      DoublePredicate goOn,
      Consumer<LabelledText> use) {
    RowMeaning meaning = new RowMeaning(table.format(), true);
    TextMends texts = new TextMends(source.mends());
    TextLook look = new TextLook();
    boolean looks =
        source.mends().contains(Mend.WORDLESS) || !corrections.contradictory().isEmpty();
    table.forEach(
        RowNotes.NONE,
        goOn,
        row -> {
          if (meaning.reason(row) != null) {
            return;
          }
          String text = texts.mend(meaning.text(row));
          String label = corrections.label(meaning.label(row).orElseThrow());
          if (corrections.rare().contains(label)) {
            return;
          }
          if (looks) {
            look.look(text);
            boolean wordless = source.mends().contains(Mend.WORDLESS) && look.tokens() == 0;
            if (wordless || corrections.contradictory().contains(look.hash())) {
              return;
            }
          }
          use.accept(new LabelledText(text, label, row.line(), 0));
        });
  }
}
