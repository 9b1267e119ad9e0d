package org.remanence.lesson.worksheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.remanence.files.Markup;
import org.remanence.files.ResourceText;
import org.remanence.i18n.Messages;

/** A worksheet as a page of HTML that asks nothing of any network, and prints as it is. */
final class HtmlSheet implements Sheet {
  private static final String STYLES = "/worksheets/worksheet.css";

  private final StringBuilder html = new StringBuilder();

  /** End of the section that is open; empty before the first one. */
  private String sectionEnd = "";

  @Override
  public void title(String text) {
    html.append(
        """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body>
        """
            .formatted(
                Messages.language().getLanguage(), Markup.escaped(text), ResourceText.of(STYLES)));
    add("h1", text);
  }

  @Override
  public void heading(String text) {
    html.append(sectionEnd).append("<section>\n");
    sectionEnd = "</section>\n";
    add("h2", text);
  }

  @Override
  public void text(Role role, String text) {
    if (role == Role.TEXT) {
      add("p", text);
    } else {
      add("p", role.name().toLowerCase(Locale.ROOT), text);
    }
  }

  @Override
  public void choices(List<String> choices, int right) {
    html.append("<ul class=\"choices\">\n");
    for (int i = 0; i < choices.size(); i++) {
      boolean ticked = i == right;
      add("li", ticked ? "right" : "open", (ticked ? "☒ " : "☐ ") + choices.get(i));
    }
    html.append("</ul>\n");
  }

  @Override
  public void line(String label) {
    add("p", "name", label);
  }

  @Override
  public void room(String label) {
    add("p", "lines", label);
  }

  @Override
  public void table(List<String> head, List<List<String>> rows) {
    html.append("<table>\n").append(row("th", head));
    rows.forEach(row -> html.append(row("td", row)));
    html.append("</table>\n");
  }

  private static String row(String tag, List<String> cells) {
    return "<tr><th scope=\"row\">"
        + Markup.escaped(cells.get(0))
        + "</th>\n"
        + cells.stream()
            .skip(1)
            .map(cell -> "<%s>%s</%s>\n".formatted(tag, Markup.escaped(cell), tag))
            .collect(Collectors.joining())
        + "</tr>\n";
  }

  private void add(String tag, String text) {
    html.append("<%s>%s</%s>\n".formatted(tag, Markup.escaped(text), tag));
  }

  private void add(String tag, String styleClass, String text) {
    html.append("<%s class=\"%s\">%s</%s>\n".formatted(tag, styleClass, Markup.escaped(text), tag));
  }

  @Override
  public byte[] bytes() {
    html.append(sectionEnd).append("</body>\n</html>\n");
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }
}
