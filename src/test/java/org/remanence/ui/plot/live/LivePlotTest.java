package org.remanence.ui.plot.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.plot.chart.Series;
import org.remanence.ui.plot.figure.Svg;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@ExtendWith(WindowExtension.class)
class LivePlotTest {
  private LivePlot plot;

  @BeforeEach
  void open() {
    show(
        PlotScale.FROM_ZERO,
        line("LSTM", 2, 1, 0.5, 0.25),
        line("", 9, 9, 9, 9),
        line("GRU", 3, 2, 1, 0.125));
  }

  @Test
  void thePointerReadsAllNamedLines() {
    mouse(MouseEvent.MOUSE_MOVED, 398, 100, 0);
    assertThat(readings()).containsExactly("epoch 4", "LSTM 0.250", "GRU 0.125");
    mouse(MouseEvent.MOUSE_EXITED, 500, 100, 0);
    assertThat(readings()).isEmpty();
  }

  @Test
  void theArrowKeysReadThemToo() {
    key(KeyCode.RIGHT, "");
    key(KeyCode.RIGHT, "");
    assertThat(readings()).containsExactly("epoch 2", "LSTM 1.000", "GRU 2.000");
    key(KeyCode.LEFT, "");
    assertThat(readings()).containsExactly("epoch 1", "LSTM 2.000", "GRU 3.000");
  }

  @Test
  void draggingEnlargesAPartAndADoubleClickOrEscapeShowsAll() {
    PlotWindow all = window();
    drag(150, 60, 250, 120);
    PlotWindow part = window();
    assertThat(part.left()).isGreaterThan(all.left());
    assertThat(part.right()).isLessThan(all.right());
    assertThat(part.top()).isLessThan(all.top());
    assertThat(part.bottom()).isGreaterThan(all.bottom());
    assertThat(showAll().isVisible()).isTrue();
    mouse(MouseEvent.MOUSE_CLICKED, 200, 100, 2);
    assertThat(window()).isEqualTo(all);
    drag(150, 60, 250, 120);
    key(KeyCode.ESCAPE, "");
    assertThat(window()).isEqualTo(all);
    assertThat(showAll().isVisible()).isFalse();
  }

  @Test
  void draggingAlongOneAxisLeavesTheOther() {
    PlotWindow all = window();
    drag(150, 80, 250, 82);
    PlotWindow part = window();
    assertThat(part.left()).isGreaterThan(all.left());
    assertThat(part.bottom()).isCloseTo(all.bottom(), within(1e-9));
    assertThat(part.top()).isCloseTo(all.top(), within(1e-9));
  }

  @Test
  void keysZoomAroundTheMiddle() {
    PlotWindow all = window();
    key(KeyCode.PLUS, "+");
    PlotWindow part = window();
    assertThat(part.right() - part.left())
        .isCloseTo((all.right() - all.left()) / 1.25, within(1e-9));
    assertThat(part.left() + part.right()).isCloseTo(all.left() + all.right(), within(1e-9));
    key(KeyCode.DIGIT0, "0");
    assertThat(window()).isEqualTo(all);
  }

  @Test
  void aLogarithmicScaleSpansWholePowersOfTen() {
    show(PlotScale.LOGARITHMIC, line("LSTM", 0.02, 3, 0, Double.POSITIVE_INFINITY));
    PlotWindow window = window();
    assertThat(window.bottom()).isCloseTo(0.01, within(1e-12));
    assertThat(window.top()).isCloseTo(10, within(1e-9));
  }

  @Test
  void itsNumbersAreATable() {
    assertThat(plot.delimited(','))
        .isEqualTo("epoch,LSTM,GRU\n1.0,2.0,3.0\n2.0,1.0,2.0\n3.0,0.5,1.0\n4.0,0.25,0.125\n");
  }

  @Test
  void aPictureOfAPartEndsAtItsFrame() throws Exception {
    drag(150, 140, 250, 195);
    String svg =
        WindowFixture.call(
            () -> {
              plot.snapshot(null, null);
              Node picture = plot.picture();
              // As style sheets make it do that reach a new node.
              plot.layout();
              plot.requestLayout();
              return Svg.of(picture);
            });
    Document drawn =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    Element part = (Element) drawn.getElementsByTagName("clipPath").item(0);
    Element clip = (Element) part.getElementsByTagName("rect").item(0);
    assertThat(svg).contains("Loss").doesNotContain(showAll().getText());
    assertThat(showAll().isVisible()).isTrue();
    assertThat(svg).containsOnlyOnce("clip-path=\"url(#" + part.getAttribute("id") + ")\"");
    Rectangle2D frame =
        new Rectangle2D(
            number(clip, "x"), number(clip, "y"), number(clip, "width"), number(clip, "height"));
    assertThat(frame.getMinX()).isBetween(20.0, 150.0);
    assertThat(frame.getMaxX()).isBetween(380.0, 412.0);

    List<Point2D> blue = bluePixels();
    // Pixels that the edge goes through are whole.
    Rectangle2D pixels =
        new Rectangle2D(
            Math.floor(frame.getMinX()),
            Math.floor(frame.getMinY()),
            frame.getWidth() + 1,
            frame.getHeight() + 1);
    assertThat(blue).isNotEmpty().allMatch(pixels::contains);
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private List<Point2D> bluePixels() {
    return WindowFixture.call(
        () -> {
          Image picture = plot.snapshot(null, null);
          List<Point2D> blue = new ArrayList<>();
          for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
              Color color = picture.getPixelReader().getColor(x, y);
              // No colour at the edge of a letter is as pure.
              if (color.getBlue() > 0.95 && color.getRed() + color.getGreen() < 0.1) {
                blue.add(new Point2D(x + 0.5, y + 0.5));
              }
            }
          }
          return blue;
        });
  }

  private void show(PlotScale scale, Series... lines) {
    WindowFixture.run(
        () -> {
          plot = new LivePlot("Loss", "epoch", scale);
          new Scene(plot, 412, 240);
          plot.show(List.of(lines), 4);
          plot.applyCss();
          plot.layout();
        });
  }

  private static Series line(String name, double... values) {
    List<Series.Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(new Series.Point(i + 1, values[i]));
    }
    return new Series(name, Color.BLUE, List.of(), points, -1);
  }

  private PlotWindow window() {
    return WindowFixture.call(() -> plot.window());
  }

  private List<String> readings() {
    return WindowFixture.call(
        () -> {
          plot.layout();
          return plot.readings();
        });
  }

  private Button showAll() {
    return WindowFixture.call(
        () -> {
          plot.layout();
          return (Button) plot.lookup(".show-all");
        });
  }

  private void drag(double fromX, double fromY, double toX, double toY) {
    mouse(MouseEvent.MOUSE_PRESSED, fromX, fromY, 1);
    mouse(MouseEvent.MOUSE_DRAGGED, toX, toY, 1);
    mouse(MouseEvent.MOUSE_RELEASED, toX, toY, 1);
  }

  private void mouse(EventType<MouseEvent> type, double x, double y, int clicks) {
    boolean down = type == MouseEvent.MOUSE_DRAGGED || type == MouseEvent.MOUSE_PRESSED;
    MouseButton button = clicks == 0 ? MouseButton.NONE : MouseButton.PRIMARY;
    WindowFixture.run(
        () ->
            Event.fireEvent(
                plot,
                new MouseEvent(
                    type, x, y, x, y, button, clicks, false, false, false, false, down, false,
                    false, false, false, true, null)));
  }

  private void key(KeyCode code, String text) {
    WindowFixture.run(
        () ->
            Event.fireEvent(
                plot,
                new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, false, false, false, false)));
  }
}
