package org.remanence.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.remanence.pdf.Fonts.Run;

/**
 * A page to draw on (ISO 32000-1, 8 and 9). Places are in points from its upper left corner, texts
 * stand on their baseline.
 */
public final class Canvas {
  private final Fonts fonts;
  private final double height;
  private final StringBuilder content = new StringBuilder();

  Canvas(Fonts fonts, double height) {
    this.fonts = fonts;
    this.height = height;
  }

  /** Draws a line from point to point, x and y in turn. */
  public void line(Pen pen, double... points) {
    pen(pen);
    path(points);
    write("S");
  }

  /** Fills a rectangle. */
  public void fill(Ink ink, double x, double y, double width, double tall) {
    write("%s rg %s re f", ink.operands(), rectangle(x, y, width, tall));
  }

  /** Fills a rectangle and draws its edge. */
  public void box(Pen pen, Ink ink, double x, double y, double width, double tall) {
    pen(pen);
    write("%s rg %s re B", ink.operands(), rectangle(x, y, width, tall));
  }

  /** Fills a circle and draws its edge. */
  public void circle(Pen pen, Ink ink, double x, double y, double radius) {
    // Four curves of Bézier's, which are off by a few thousandths.
    double k = 0.5523 * radius;
    double up = height - y;
    pen(pen);
    write("%s rg", ink.operands());
    write("%s m", numbers(x + radius, up));
    write("%s c", numbers(x + radius, up + k, x + k, up + radius, x, up + radius));
    write("%s c", numbers(x - k, up + radius, x - radius, up + k, x - radius, up));
    write("%s c", numbers(x - radius, up - k, x - k, up - radius, x, up - radius));
    write("%s c b", numbers(x + k, up - radius, x + radius, up - k, x + radius, up));
  }

  /** Writes a text that begins at x. */
  public void text(TextStyle style, double x, double baseline, String text) {
    place(style, text, "1 0 0 1 " + numbers(x, height - baseline));
  }

  /** Writes a text whose middle is at x. */
  public void centred(TextStyle style, double x, double baseline, String text) {
    text(style, x - width(style, text) / 2, baseline, text);
  }

  /** Writes a text that ends at x. */
  public void flushRight(TextStyle style, double x, double baseline, String text) {
    text(style, x - width(style, text), baseline, text);
  }

  /** Writes a text upwards, from a point at the beginning of its baseline. */
  public void upwards(TextStyle style, double x, double y, String text) {
    place(style, text, "0 1 -1 0 " + numbers(x, height - y));
  }

  /** Width of a text in points. */
  public double width(TextStyle style, String text) {
    return fonts.width(style, text);
  }

  /** A text that is shortened, with an ellipsis, if it is wider than {@code room}. */
  public String fitted(TextStyle style, String text, double room) {
    String shown = text;
    int end = text.length();
    while (end > 0 && width(style, shown) > room) {
      end = text.offsetByCodePoints(end, -1);
      shown = text.substring(0, end) + "…";
    }
    return shown;
  }

  private void place(TextStyle style, String text, String matrix) {
    if (text.isEmpty()) {
      return;
    }
    write("BT %s rg %s Tm", style.ink().operands(), matrix);
    for (Run run : fonts.runs(style.face(), text)) {
      write(
          "/%s %s Tf %s Tj",
          Fonts.resource(run.face()),
          numbers(style.size()),
          fonts.get(run.face()).encode(run.text()));
    }
    write("ET");
  }

  private void pen(Pen pen) {
    String dashes =
        pen.dashes().stream().map(dash -> numbers(dash)).collect(Collectors.joining(" "));
    write("%s RG %s w [%s] 0 d 1 j", pen.ink().operands(), numbers(pen.width()), dashes);
  }

  private void path(double... points) {
    for (int i = 0; i < points.length; i += 2) {
      write("%s %s", numbers(points[i], height - points[i + 1]), i == 0 ? "m" : "l");
    }
  }

  private String rectangle(double x, double y, double width, double tall) {
    return numbers(x, height - y - tall, width, tall);
  }

  private void write(String format, Object... operands) {
    content.append(format.formatted(operands)).append('\n');
  }

  private static String numbers(double... numbers) {
    return Arrays.stream(numbers)
        .mapToObj(number -> String.format(Locale.ROOT, "%.2f", number))
        .collect(Collectors.joining(" "));
  }

  byte[] content() {
    return content.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
