package org.remanence.handout;

import java.util.List;
import java.util.stream.Collectors;
import org.remanence.files.Markup;

/** Tables as HTML. */
final class Html {
  private Html() {}

  /**
   * A table; the first cell of a row names it.
   *
   * @param numbers whether the other columns are numbers, which end at one line
   */
  static String table(String caption, List<String> head, List<List<String>> rows, boolean numbers) {
    String heads =
        head.stream()
            .map(cell -> "<th scope=\"col\">" + Markup.escaped(cell) + "</th>")
            .collect(Collectors.joining());
    String body = rows.stream().map(row -> row(row, numbers)).collect(Collectors.joining("\n"));
    return """
    <div class="scroll"><table>
    <caption>%s</caption>
    <thead><tr>%s</tr></thead>
    <tbody>
    %s
    </tbody>
    </table></div>
    """
        .formatted(Markup.escaped(caption), heads, body);
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
