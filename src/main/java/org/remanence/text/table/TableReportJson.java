package org.remanence.text.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.remanence.text.table.rows.TableFormat;

/** Report on how a table was read and what became of its rows, as JSON, for the record of a run. */
public final class TableReportJson {
  private TableReportJson() {}

  public static ObjectNode of(TableSource source, TableReport report) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    TableFormat format = report.format();
    json.put("file", source.path().toAbsolutePath().toString())
        .put("kind", format.kind().name().toLowerCase(Locale.ROOT));
    ObjectNode read = json.putObject("read_as");
    TableWords.of(source.readAs(format)).forEach(read::put);
    json.put("rows", report.rows()).put("read", report.read()).put("left_out", report.leftOut());
    ObjectNode labels = json.putObject("labels");
    report.labels().forEach(labels::put);
    ArrayNode problems = json.putArray("problems");
    for (Problem problem : report.problems()) {
      ObjectNode one = problems.addObject();
      one.put("kind", problem.kind().name().toLowerCase(Locale.ROOT))
          .put("count", problem.count())
          .put("mended", problem.mended())
          .put("detail", problem.detail());
      problem
          .by()
          .or(() -> problem.kind().mends().stream().findFirst())
          .ifPresent(mend -> one.put("mend", mend.id()));
      ArrayNode lines = one.putArray("lines");
      problem.lines().forEach(lines::add);
    }
    return json;
  }
}
