package org.remanence.handout;

import java.util.Arrays;
import java.util.List;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.model.Inspection;
import org.remanence.pdf.Canvas;
import org.remanence.pdf.Face;
import org.remanence.pdf.Flow;
import org.remanence.pdf.Ink;
import org.remanence.pdf.Pen;
import org.remanence.pdf.TextStyle;

/**
 * Heatmaps of the hidden state: a row for each unit, a column for each word, under which stands how
 * probable the answer was there. Shades grow lighter from −1 to 1, so that they can be read on a
 * print without colours.
 */
final class PrintedStates {
  private static final Ink LOWEST = Ink.of(0x0b2a5b);
  private static final Ink MIDDLE = Ink.of(0x8f9aa6);
  private static final Ink HIGHEST = Ink.of(0xfff4c2);

  private static final double GAP = 16;
  private static final double NARROWEST = 10;
  private static final double WIDEST = 22;
  private static final double MAP = 128;
  private static final double TALLEST = 8;
  private static final double WORDS = 62;
  private static final double ANSWERS = 34;
  private static final double TITLE = 22;
  private static final TextStyle LABEL = TextStyle.BODY.sized(7.5);
  private static final TextStyle TITLES = LABEL.in(Face.BOLD);
  private static final Pen EDGE = new Pen(Ink.SOFT, 0.6);

  /**
   * A heatmap.
   *
   * @param states a row for each word, a number for each unit
   * @param answers probability of the answer after each word
   */
  record Map(String title, List<Inspection.Token> words, float[][] states, double[] answers) {
    /** The same, of some of the words. */
    Map part(int from, int to) {
      return new Map(
          title,
          words.subList(from, to),
          Arrays.copyOfRange(states, from, to),
          Arrays.copyOfRange(answers, from, to));
    }
  }

  private PrintedStates() {}

  /** The shade of a number. */
  static Ink shade(double number) {
    return number < 0
        ? MIDDLE.mixed(LOWEST, Math.min(1, -number))
        : MIDDLE.mixed(HIGHEST, Math.min(1, number));
  }

  /** Adds heatmaps, side by side as far as there is room; long ones go on below. */
  static void add(Flow flow, List<Map> maps) {
    int words = maps.get(0).words().size();
    int beside = Math.min(3, Math.max(1, (int) (Flow.ROOM / (words * NARROWEST + GAP))));
    double width = (Flow.ROOM - GAP * (beside - 1)) / beside;
    int most = (int) (Flow.ROOM / NARROWEST);
    for (int i = 0; i < maps.size(); i += beside) {
      for (int from = 0; from < words; from += most) {
        int end = Math.min(words, from + most);
        int first = from;
        List<Map> row =
            maps.subList(i, Math.min(maps.size(), i + beside)).stream()
                .map(map -> map.part(first, end))
                .toList();
        double tallest = row.stream().mapToDouble(PrintedStates::height).max().orElse(0);
        double above = TITLE + wordsHeight(flow, row);
        flow.figure(
            above + tallest + ANSWERS + 8,
            (page, top) -> {
              for (int column = 0; column < row.size(); column++) {
                double left = Flow.MARGIN + column * (width + GAP);
                page.text(
                    TITLES, left, top + 10, page.fitted(TITLES, row.get(column).title(), width));
                draw(page, row.get(column), left, top + above, width);
              }
            });
      }
    }
  }

  /** Adds the shades and the numbers that they stand for. */
  static void addLegend(Flow flow) {
    flow.figure(
        22,
        (page, top) -> {
          int steps = 40;
          double width = 160.0 / steps;
          for (int i = 0; i < steps; i++) {
            double number = -1 + 2.0 * i / (steps - 1);
            page.fill(shade(number), Flow.MARGIN + 12 + i * width, top + 4, width + 0.2, 8);
          }
          page.line(EDGE, Flow.MARGIN + 12, top + 12, Flow.MARGIN + 12 + 160, top + 12);
          for (int number = -1; number <= 1; number++) {
            double x = Flow.MARGIN + 12 + 80 * (number + 1);
            page.centred(LABEL, x, top + 21, NumberText.whole(number));
          }
          page.text(LABEL, Flow.MARGIN + 190, top + 12, Messages.text("sheet.print.shades"));
        });
  }

  private static double wordsHeight(Flow flow, List<Map> maps) {
    return maps.stream()
        .flatMap(map -> map.words().stream())
        .mapToDouble(word -> Math.min(WORDS, flow.width(LABEL, shown(word))))
        .max()
        .orElse(0);
  }

  /** A word that the network does not know has a star. */
  private static String shown(Inspection.Token word) {
    return word.known() ? word.text() : word.text() + "*";
  }

  private static double height(Map map) {
    return unit(map) * map.states()[0].length;
  }

  private static double unit(Map map) {
    return Math.min(TALLEST, MAP / map.states()[0].length);
  }

  private static void draw(Canvas page, Map map, double left, double field, double width) {
    double column = Math.min(WIDEST, width / map.words().size());
    double unit = unit(map);
    for (int word = 0; word < map.words().size(); word++) {
      double x = left + column * word;
      double baseline = x + column / 2 + 2.5;
      String text = page.fitted(LABEL, shown(map.words().get(word)), WORDS);
      page.upwards(LABEL, baseline, field - 4, text);
      for (int i = 0; i < map.states()[word].length; i++) {
        // A little overlap, or viewers show the ground between the fields.
        page.fill(shade(map.states()[word][i]), x, field + unit * i, column + 0.2, unit + 0.2);
      }
      String answer = NumberText.classProbability(map.answers()[word], 1);
      double end = field + height(map) + 4 + page.width(LABEL, answer);
      page.upwards(LABEL, baseline, end, answer);
    }
    double right = left + column * map.words().size();
    double bottom = field + height(map);
    page.line(EDGE, left, field, right, field, right, bottom, left, bottom, left, field);
  }
}
