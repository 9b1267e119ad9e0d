package org.remanence.ui.plot.figure;

import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.remanence.files.Markup;

/** An element of an SVG picture with its attributes, as text. */
final class SvgElement {
  private final String name;
  private final StringBuilder text = new StringBuilder();

  SvgElement(String name) {
    this.name = name;
    text.append('<').append(name);
  }

  SvgElement set(String attribute, double value) {
    return set(attribute, number(value));
  }

  SvgElement set(String attribute, String value) {
    text.append(' ').append(attribute).append("=\"").append(Markup.escaped(value)).append('"');
    return this;
  }

  /** A colour as it is; nothing else can be told. */
  SvgElement paint(String attribute, Paint paint) {
    if (!(paint instanceof Color color) || color.getOpacity() == 0) {
      return set(attribute, "none");
    }
    set(
        attribute,
        String.format(
            "#%02x%02x%02x",
            Math.round(color.getRed() * 255),
            Math.round(color.getGreen() * 255),
            Math.round(color.getBlue() * 255)));
    return color.getOpacity() < 1 ? set(attribute + "-opacity", color.getOpacity()) : this;
  }

  /** The start of an element that others stand in. */
  String open() {
    return text + ">\n";
  }

  /** An element without content. */
  String closed() {
    return text + "/>\n";
  }

  /** An element with nothing but a text in it. */
  String around(String content) {
    return text + ">" + Markup.escaped(content) + "</" + name + ">\n";
  }

  static String numbers(double... values) {
    return DoubleStream.of(values).mapToObj(SvgElement::number).collect(Collectors.joining(" "));
  }

  /** To a thousandth, without idle zeros. */
  private static String number(double value) {
    double rounded = Math.round(value * 1000) / 1000.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }
}
