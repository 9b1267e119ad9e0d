package org.remanence.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.remanence.ui.plot.color.Contrast;
import org.remanence.ui.plot.figure.Figure;

/**
 * What somebody could not read in a window, or not reach: texts that are cut or run over their
 * place, controls that a screen reader has no name for, and texts and graphics that hardly stand
 * out (WCAG 2.2, 1.4.3 and 1.4.11).
 */
public final class WindowAudit {
  private static final double CONTRAST = 4.5;
  private static final double LARGE_CONTRAST = 3;

  /** In pixels: 18 points, or 14 points in bold. */
  private static final double LARGE = 24;

  private static final double LARGE_BOLD = 18.66;

  /** A graphic no larger is only looked at where it is seen with its surroundings. */
  private static final double SMALL = 16;

  /** Pixels: texts of fewer than NARROW are judged by EDGE rows above and below their ink. */
  private static final int NARROW = 8;

  private static final int EDGE = 2;

  /** Widths and places are rounded to pixels. */
  private static final double ROUNDING = 1.5;

  private final PixelReader pixels;
  private final Bounds window;
  private final GraphicsAudit graphics;
  private final ReachAudit reach;
  private final Set<Node> labelled;
  private final List<String> problems = new ArrayList<>();

  private WindowAudit(Parent root, Image picture) {
    pixels = picture.getPixelReader();
    window = root.localToScene(root.getLayoutBounds());
    graphics = new GraphicsAudit(pixels, window);
    reach = new ReachAudit(window);
    labelled =
        root.lookupAll(".label").stream()
            .filter(Label.class::isInstance)
            .map(node -> ((Label) node).getLabelFor())
            .filter(node -> node != null)
            .collect(Collectors.toSet());
  }

  /**
   * One line for each problem.
   *
   * @param root laid out
   * @param picture of the root, as it is
   */
  public static List<String> problems(Parent root, Image picture) {
    WindowAudit audit = new WindowAudit(root, picture);
    audit.look(root);
    return audit.problems.stream().distinct().toList();
  }

  private void look(Node node) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    if (node instanceof Labeled labeled) {
      lookForCut(labeled);
    }
    if (isText(node)) {
      Text text = (Text) node;
      lookForOverflow(text);
      lookForBeginning(text);
      lookAtContrast(text);
    }
    if (node instanceof Control || isText(node)) {
      reach.problem(node).ifPresent(problem -> report(problem, node, said(node)));
    }
    if (node instanceof Control control) {
      lookForName(control);
    }
    if (isShown(node, middle(node.localToScene(node.getLayoutBounds())))) {
      graphics.problem(node).ifPresent(problem -> report(problem, node, ""));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::look);
    }
  }

  private static boolean isText(Node node) {
    return node instanceof Text text && !text.getText().isBlank();
  }

  private static String said(Node node) {
    return node instanceof Text text ? text.getText() : "";
  }

  private void lookForCut(Labeled labeled) {
    if (labeled.getText() == null || mayBeCut(labeled)) {
      return;
    }
    labeled.lookupAll(".text").stream()
        .filter(node -> node.getParent() == labeled && node instanceof Text)
        .map(node -> ((Text) node).getText())
        .filter(shown -> shown.endsWith(labeled.getEllipsisString()))
        .filter(shown -> !labeled.getText().endsWith(labeled.getEllipsisString()))
        .forEach(shown -> report("cut", labeled, labeled.getText() + " → " + shown));
  }

  /** What has all its text in a tooltip. */
  private static boolean mayBeCut(Labeled labeled) {
    return labeled instanceof ListCell<?> && isChosenWithTooltip(labeled.getParent())
        || (labeled.getTooltip() != null && isSaid(labeled.getTooltip().getText()));
  }

  private static boolean isChosenWithTooltip(Parent parent) {
    return parent instanceof ComboBox<?> box
        && box.getTooltip() != null
        && isSaid(box.getTooltip().getText());
  }

  private void lookForOverflow(Text text) {
    Parent parent = text.getParent();
    if (parent instanceof Labeled && !(parent instanceof IndexedCell<?>)) {
      Bounds place = text.getBoundsInParent();
      Bounds own = parent.getLayoutBounds();
      double across = Math.max(own.getMinX() - place.getMinX(), place.getMaxX() - own.getMaxX());
      double along = Math.max(own.getMinY() - place.getMinY(), place.getMaxY() - own.getMaxY());
      // The space at which a line was broken is counted, but not seen.
      double space = text.getWrappingWidth() > 0 ? text.getFont().getSize() / 2 : 0;
      if (across > space + ROUNDING || along > ROUNDING) {
        report("outside its control by %.1f, %.1f".formatted(across, along), text, text.getText());
      }
    }
    Node figure = figure(text);
    if (figure != null && !(parent instanceof Labeled)) {
      Bounds place = text.localToScene(text.getLayoutBounds());
      Bounds own = figure.localToScene(figure.getLayoutBounds());
      double across = Math.max(own.getMinX() - place.getMinX(), place.getMaxX() - own.getMaxX());
      if (across > ROUNDING) {
        report("outside its figure by %.1f".formatted(across), text, text.getText());
      }
    }
  }

  /** A field that nobody types in shows where its text begins. */
  private void lookForBeginning(Text text) {
    Parent shown = text.getParent();
    if (shown.getParent() instanceof TextField && shown.getClip() != null) {
      Bounds place = shown.sceneToLocal(text.localToScene(text.getLayoutBounds()));
      if (place.getMinX() < shown.getClip().getBoundsInParent().getMinX() - ROUNDING) {
        report("without its beginning", text, text.getText());
      }
    }
  }

  /** The plot that a text is drawn in, if it is. */
  private static Node figure(Node node) {
    Node each = node;
    while (each != null && !(each instanceof Figure)) {
      each = each.getParent();
    }
    return each;
  }

  private void lookForName(Control control) {
    boolean named =
        !control.isFocusTraversable()
            || isSaid(control.getAccessibleText())
            || control instanceof Label label && !label.getText().isBlank()
            || control instanceof Labeled labeled && isSaid(labeled.getText())
            || labelled.contains(control)
            || control instanceof TabPane
            || control instanceof ScrollPane;
    if (!named) {
      report("without a name", control, "");
    }
  }

  private static boolean isSaid(String text) {
    return text != null && text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** What is disabled may be pale. */
  private void lookAtContrast(Text text) {
    if (text.isDisabled() || !(text.getFill() instanceof Color fill)) {
      return;
    }
    Bounds place = text.localToScene(text.getLayoutBounds());
    int left = (int) Math.max(window.getMinX(), place.getMinX());
    int right = (int) Math.min(window.getMaxX(), place.getMaxX());
    int top = (int) Math.max(window.getMinY(), place.getMinY());
    int bottom = (int) Math.min(window.getMaxY(), place.getMaxY());
    if (!isShown(text, place) || right - left < 3 || bottom - top < 3) {
      return;
    }
    Map<Integer, Integer> counts = new HashMap<>();
    // A single sign, such as “!”, may have more ink than ground: what is above and below it tells.
    int edge = right - left < NARROW ? EDGE : (bottom - top + 1) / 2;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right && (y < top + edge || y >= bottom - edge); x++) {
        counts.merge(pixels.getArgb(x, y), 1, Integer::sum);
      }
    }
    int most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    Color back = color(most);
    double opacity = fill.getOpacity();
    for (Node each = text; each != null; each = each.getParent()) {
      opacity *= each.getOpacity();
    }
    Color front =
        back.interpolate(Color.color(fill.getRed(), fill.getGreen(), fill.getBlue()), opacity);
    double contrast = Contrast.ratio(front, back);
    double wanted = isLarge(text) ? LARGE_CONTRAST : CONTRAST;
    if (contrast < wanted) {
      report("contrast %.2f, %s on %s".formatted(contrast, front, back), text, text.getText());
    }
  }

  /** Whether no clip and no scrolled view hides a part of it. */
  private static boolean isShown(Node node, Bounds place) {
    for (Node each = node.getParent(); each != null; each = each.getParent()) {
      if (each.getClip() != null
          && !each.localToScene(each.getClip().getBoundsInParent()).contains(place)) {
        return false;
      }
    }
    return true;
  }

  /** Of a graphic, with what is right around it if it is small. */
  private static Bounds middle(Bounds place) {
    double width = Math.min(place.getWidth(), SMALL) + 2 * GraphicsAudit.REACH;
    double height = Math.min(place.getHeight(), SMALL) + 2 * GraphicsAudit.REACH;
    return new BoundingBox(
        place.getCenterX() - width / 2, place.getCenterY() - height / 2, width, height);
  }

  private static boolean isLarge(Text text) {
    double size = text.getFont().getSize();
    boolean bold = text.getFont().getStyle().contains("Bold");
    return size >= LARGE || (bold && size >= LARGE_BOLD);
  }

  private static Color color(int argb) {
    return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
  }

  private void report(String problem, Node node, String text) {
    problems.add(problem + ": " + path(node) + (text.isEmpty() ? "" : " “" + text + "”"));
  }

  /** The node by its id and style, and those around it that have an id. */
  private static String path(Node node) {
    StringBuilder path = new StringBuilder();
    for (Node each = node; each != null; each = each.getParent()) {
      boolean first = each == node;
      if (first || each.getId() != null) {
        path.insert(
            0,
            (each.getId() == null ? "" : "#" + each.getId())
                + (first ? each.getClass().getSimpleName() + each.getStyleClass() : "")
                + (first ? "" : " › "));
      }
    }
    return path.toString();
  }
}
