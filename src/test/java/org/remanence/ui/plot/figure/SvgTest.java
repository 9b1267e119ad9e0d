package org.remanence.ui.plot.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@ExtendWith(WindowExtension.class)
class SvgTest {
  @Test
  void shapesTextsAndImagesAreDrawnWhereTheyStand() throws Exception {
    Line line = new Line(1, 2, 30.5, 4);
    line.setStroke(Color.web("#0072b2"));
    line.getStrokeDashArray().setAll(6.0, 3.0);
    Path path = new Path(new MoveTo(0, 0), new LineTo(5, 5), new ClosePath());
    path.setFill(Color.color(1, 0, 0, 0.5));
    path.setStroke(null);
    Group moved = new Group(path);
    moved.setTranslateX(40);
    Label label = new Label("P(<bon>) & « h »");
    ImageView image = new ImageView(new WritableImage(2, 2));
    Rectangle hidden = new Rectangle(9, 9);
    hidden.setVisible(false);
    Document svg = parse(new Pane(line, moved, label, image, hidden));

    Element drawn = only(svg, "line");
    assertThat(drawn.getAttribute("x2")).isEqualTo("30.5");
    assertThat(drawn.getAttribute("stroke")).isEqualTo("#0072b2");
    assertThat(drawn.getAttribute("stroke-dasharray")).isEqualTo("6 3");
    Element filled = only(svg, "path");
    assertThat(filled.getAttribute("d")).isEqualTo("M0 0L5 5Z");
    assertThat(filled.getAttribute("fill-opacity")).isEqualTo("0.5");
    assertThat(((Element) filled.getParentNode().getParentNode()).getAttribute("transform"))
        .isEqualTo("matrix(1 0 0 1 40 0)");
    assertThat(only(svg, "text").getTextContent()).isEqualTo("P(<bon>) & « h »");
    assertThat(only(svg, "image").getAttribute("xlink:href")).startsWith("data:image/png;base64,");
    NodeList boxes = svg.getElementsByTagName("rect");
    for (int i = 0; i < boxes.getLength(); i++) {
      assertThat(((Element) boxes.item(i)).getAttribute("width")).as("hidden").isNotEqualTo("9");
    }
  }

  @Test
  void roundBordersStayRoundAndTheGroundIsTheWindows() throws Exception {
    Pane round = new Pane();
    round.setStyle("-fx-border-color: red; -fx-border-width: 2; -fx-border-radius: 20;");
    round.resize(40, 40);
    round.setManaged(false);
    Pane pane = new Pane(round);
    pane.setStyle("-fx-background-color: #102030;");
    NodeList boxes = parse(pane).getElementsByTagName("rect");
    Element ground = (Element) boxes.item(0);
    assertThat(ground.getAttribute("fill")).isEqualTo("#102030");
    assertThat(ground.getAttribute("width")).isEqualTo("200");
    Element border = (Element) boxes.item(boxes.getLength() - 1);
    assertThat(border.getAttribute("rx")).isEqualTo("19");
    assertThat(border.getAttribute("width")).isEqualTo("38");
    assertThat(border.getAttribute("stroke")).isEqualTo("#ff0000");
    assertThat(border.getAttribute("fill")).isEqualTo("none");
  }

  @Test
  void aRectangleCutsOffWhatItClips() throws Exception {
    Line line = new Line(0, 50, 500, 50);
    Pane clipped = new Pane(line);
    clipped.setClip(new Rectangle(10, 20, 30, 40));
    clipped.setTranslateX(7);
    Document svg = parse(new Pane(clipped));

    Element clip = only(svg, "clipPath");
    Element box = (Element) clip.getElementsByTagName("rect").item(0);
    assertThat(box.getAttribute("x")).isEqualTo("10");
    assertThat(box.getAttribute("height")).isEqualTo("40");
    // Clips are in the coordinates of what refers to them, its own transform included.
    Element group = (Element) only(svg, "line").getParentNode().getParentNode();
    assertThat(group.getAttribute("transform")).isEqualTo("matrix(1 0 0 1 7 0)");
    assertThat(group.getAttribute("clip-path")).isEqualTo("url(#" + clip.getAttribute("id") + ")");
  }

  @Test
  void labelsAreNotCutOff() throws Exception {
    Label label = new Label("a rather long label");
    label.setWrapText(true);
    assertThat(parse(new Pane(label)).getElementsByTagName("clipPath").getLength()).isZero();
  }

  private static Document parse(Pane pane) throws Exception {
    String text =
        WindowFixture.call(
            () -> {
              new Scene(pane, 200, 100);
              pane.applyCss();
              pane.layout();
              return Svg.of(pane);
            });
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Element only(Document svg, String name) {
    assertThat(svg.getElementsByTagName(name).getLength()).as(name).isEqualTo(1);
    return (Element) svg.getElementsByTagName(name).item(0);
  }
}
