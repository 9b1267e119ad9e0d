package org.remanence.lesson.worksheet;

import java.util.List;
import org.remanence.files.Markup;

/** HTML as it grows; texts are escaped. */
final class Html {
  private final StringBuilder text = new StringBuilder();

  /** Adds an element with a text. */
  Html add(String tag, String content) {
    return open(tag).text(content).close(tag);
  }

  /** Adds an element of a class with a text. */
  Html add(String tag, String styleClass, String content) {
    return open(tag, styleClass).text(content).close(tag);
  }

  Html open(String tag) {
    text.append('<').append(tag).append('>');
    return this;
  }

  Html open(String tag, String styleClass) {
    text.append('<').append(tag).append(" class=\"").append(styleClass).append("\">");
    return this;
  }

  Html close(String tag) {
    text.append("</").append(tag).append(">\n");
    return this;
  }

  private Html text(String content) {
    text.append(Markup.escaped(content));
    return this;
  }

  /** Adds what is HTML already. */
  Html raw(String html) {
    text.append(html);
    return this;
  }

  /** Adds a row of a table: a heading, and cells. */
  Html row(String tag, String head, List<String> cells) {
    open("tr").raw("<th scope=\"row\">").text(head).close("th");
    cells.forEach(cell -> add(tag, cell));
    return close("tr");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
