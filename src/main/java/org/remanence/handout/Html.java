package org.remanence.handout;

import java.util.List;
import java.util.stream.Collectors;
import org.remanence.files.Markup;

/** Tables as HTML. */
final class Html {
  private Html() {}

  /** A table and its note. */
  static String table(HandOutTable table) {
    String heads =
        table.head().stream()
            .map(cell -> "<th scope=\"col\">" + Markup.escaped(cell) + "</th>")
            .collect(Collectors.joining());
    String body =
        table.rows().stream()
            .map(row -> row(row, table.numbers()))
            .collect(Collectors.joining("\n"));
    return """
    <div class="scroll"><table>
    <caption>%s</caption>
    <thead><tr>%s</tr></thead>
    <tbody>
    %s
    </tbody>
    </table></div>
    """
            .formatted(Markup.escaped(table.caption()), heads, body)
        + table.note().map(Html::note).orElse("");
  }

  private static String note(String text) {
    return "<p class=\"note\">" + Markup.escaped(text) + "</p>\n";
  }

  private static String row(List<String> cells, boolean numbers) {
    String cell = numbers ? "<td class=\"number\">" : "<td>";
    return "<tr><th scope=\"row\">"
        + Markup.escaped(cells.get(0))
        + "</th>"
        + cells.stream()
            .skip(1)
            .map(each -> cell + Markup.escaped(each) + "</td>")
            .collect(Collectors.joining())
        + "</tr>";
  }
}
