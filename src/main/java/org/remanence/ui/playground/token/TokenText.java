package org.remanence.ui.playground.token;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.remanence.i18n.Messages;
import org.remanence.model.language.GeneratedToken;
import org.remanence.model.language.ReadToken;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.ui.plot.color.ColorScale;

/**
 * A prompt and the text after it. Each written token stands on a ground of the colour of its
 * probability, over a bar that is the thicker the more probable it was; pointing at it tells the
 * number, and so do the arrow keys. While the text grows, nodes are only added.
 */
public final class TokenText extends Region {
  private static final double LINE_HEIGHT_EM = 2.0;

  private final List<TokenBox> boxes = new ArrayList<>();
  private final Pane grounds = layer();
  private final Pane texts = layer();
  private final Path copied = new Path();
  private final Rectangle outline = new Rectangle();
  private final Rectangle caret = new Rectangle();
  private final Text probe = new Text(" ");
  private final Label readout = new Label();
  private final IntegerProperty selected = new SimpleIntegerProperty();
  private final BooleanProperty open = new SimpleBooleanProperty(true);
  private IntConsumer onSelect = place -> {};
  private Runnable onChoose = () -> {};
  private List<ReadToken> prompt = List.of();
  private List<GeneratedToken> tokens = List.of();
  private List<TextSpan> spans = List.of();
  private ColorScale scale = ColorScale.gate(false);
  private double flowedWidth = -1;
  private double flowedHeight;

  public TokenText() {
    getStyleClass().add("token-text");
    copied.getStyleClass().add("copied");
    outline.getStyleClass().add("chosen");
    caret.getStyleClass().add("caret");
    readout.getStyleClass().add("plot-readout");
    readout.setVisible(false);
    for (var overlay : List.of(copied, outline, caret, probe, readout)) {
      overlay.setManaged(false);
      overlay.setMouseTransparent(true);
    }
    probe.setVisible(false);
    getChildren().addAll(probe, grounds, copied, texts, outline, caret, readout);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleHelp(Messages.text("playground.text.help"));
    selected.addListener((property, old, now) -> selectionChanged());
    setOnMouseMoved(event -> point(at(event)));
    setOnMouseExited(event -> point(-1));
    setOnMouseClicked(this::click);
    setOnKeyPressed(this::move);
    addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::selectPointed);
    probe.layoutBoundsProperty().addListener((property, old, now) -> fontChanged());
  }

  private static Pane layer() {
    Pane layer = new Pane();
    layer.setManaged(false);
    layer.setMouseTransparent(true);
    return layer;
  }

  /** Place of the token that is set off; the text's length for the one to come. */
  public IntegerProperty selectedProperty() {
    return selected;
  }

  /** True while a token may come after the text: then its place can be selected. */
  public BooleanProperty openProperty() {
    return open;
  }

  /** Sets what is done with a place that is clicked or reached with the arrow keys. */
  public void setOnSelect(IntConsumer action) {
    onSelect = action;
  }

  /** Sets the action of Enter. */
  public void setOnChoose(Runnable action) {
    onChoose = action;
  }

  /** Colours of probabilities. */
  public void setScale(ColorScale colors) {
    scale = colors;
    boxes.forEach(box -> box.color(scale));
  }

  /**
   * Shows a text; what it has in common with the one before keeps its nodes.
   *
   * @param level of the model that wrote it
   */
  public void show(TokenLevel level, List<ReadToken> read, List<GeneratedToken> written) {
    if (!read.equals(prompt)) {
      prompt = List.copyOf(read);
      tokens = List.of();
      spans = List.of();
      truncate(0);
      String last = TokenLevel.LINE_END;
      for (ReadToken token : prompt) {
        add(TokenBox.of(token, level.gap(last, token.text())));
        last = token.text();
      }
    }
    int common = common(written);
    truncate(prompt.size() + common);
    for (GeneratedToken token : written.subList(common, written.size())) {
      add(TokenBox.of(token, scale));
    }
    tokens = written;
    describe();
    reflow();
  }

  private int common(List<GeneratedToken> written) {
    int max = Math.min(tokens.size(), written.size());
    int common = 0;
    // The very objects: branches share them up to where they part.
    while (common < max && tokens.get(common) == written.get(common)) {
      common++;
    }
    return common;
  }

  /**
   * Marks parts of the text; places count chars from the beginning of the prompt.
   *
   * @param copiedSpans what stands in the corpus word for word
   * @param breaches what breaks an agreement
   */
  public void mark(List<TextSpan> copiedSpans, List<TextSpan> breaches) {
    if (!spans.equals(copiedSpans)) {
      spans = List.copyOf(copiedSpans);
      requestLayout();
    }
    int at = 0;
    for (TokenBox box : boxes) {
      int end = at + box.spelled().length();
      int start = at;
      box.setBreach(breaches.stream().anyMatch(span -> span.meets(start, end)));
      at = end;
    }
  }

  /** Indices of the boxes that spell a part of the text: the first, and one after the last. */
  private int[] boxes(TextSpan span) {
    int at = 0;
    int from = -1;
    int to = 0;
    for (int i = 0; i < boxes.size(); i++) {
      int end = at + boxes.get(i).spelled().length();
      if (span.meets(at, end)) {
        from = from < 0 ? i : from;
        to = i + 1;
      }
      at = end;
    }
    return new int[] {Math.max(0, from), to};
  }

  /** Distance of the selected place from the top. */
  public double selectedY() {
    // New tokens have no place yet when the selection moves to them.
    flow(innerWidth(getWidth()));
    int index = prompt.size() + selected.get();
    if (boxes.isEmpty()) {
      return 0;
    }
    return boxes.get(Math.max(0, Math.min(index, boxes.size() - 1))).y();
  }

  private void add(TokenBox box) {
    boxes.add(box);
    box.addTo(grounds.getChildren(), texts.getChildren());
  }

  private void truncate(int size) {
    while (boxes.size() > size) {
      TokenBox last = boxes.remove(boxes.size() - 1);
      last.removeFrom(grounds.getChildren(), texts.getChildren());
    }
  }

  private void fontChanged() {
    boxes.forEach(TokenBox::forgetWidth);
    reflow();
  }

  private void reflow() {
    flowedWidth = -1;
    requestLayout();
  }

  private double em() {
    return probe.getFont().getSize();
  }

  public double lineHeight() {
    return snapSizeY(LINE_HEIGHT_EM * em());
  }

  private void flow(double width) {
    if (width != flowedWidth) {
      boxes.forEach(box -> box.measure(probe.getLayoutBounds().getWidth()));
      flowedHeight = TokenFlow.place(boxes, width, lineHeight());
      flowedWidth = width;
    }
  }

  /** The narrower, the higher. */
  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double innerWidth(double width) {
    return Math.max(em(), width - snappedLeftInset() - snappedRightInset());
  }

  @Override
  protected double computePrefHeight(double width) {
    flow(innerWidth(width < 0 ? getWidth() : width));
    return snappedTopInset() + flowedHeight + snappedBottomInset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 8 * em();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    flow(innerWidth(getWidth()));
    grounds.relocate(left, top);
    texts.relocate(left, top);
    boxes.forEach(box -> box.layout(em(), lineHeight()));
    layoutCopied(left, top);
    layoutSelection(left, top);
  }

  /** A bracket over each span, in every line that it runs through. */
  private void layoutCopied(double left, double top) {
    copied.getElements().clear();
    double tick = 0.25 * em();
    for (TextSpan span : spans) {
      int index = boxes(span)[0];
      int to = boxes(span)[1];
      while (index < to) {
        TokenBox first = boxes.get(index);
        TokenBox last = first;
        while (index < to && boxes.get(index).y() == first.y()) {
          last = boxes.get(index++);
        }
        double y = snapPositionY(top + first.y() + 0.12 * em()) + 0.5;
        double x1 = left + first.x() + 1;
        double x2 = left + last.x() + last.width() - 1;
        copied
            .getElements()
            .addAll(
                new MoveTo(x1, y + tick),
                new LineTo(x1, y),
                new LineTo(x2, y),
                new LineTo(x2, y + tick));
      }
    }
  }

  private void layoutSelection(double left, double top) {
    int index = prompt.size() + selected.get();
    boolean token = selected.get() >= 0 && index < boxes.size() && !tokens.isEmpty();
    boolean end = !token && open.get() && selected.get() == tokens.size();
    outline.setVisible(token);
    caret.setVisible(end);
    if (token) {
      TokenBox box = boxes.get(index);
      outline.setX(left + box.x() - 1);
      outline.setY(top + box.y() + 0.3 * em());
      outline.setWidth(Math.max(0.4 * em(), box.width()) + 2);
      outline.setHeight(lineHeight() - 0.3 * em());
    } else if (end) {
      TokenBox last = boxes.isEmpty() ? null : boxes.get(boxes.size() - 1);
      boolean below = last != null && last.endsLine();
      caret.setX(last == null || below ? left : left + last.x() + last.width() + 0.2 * em());
      caret.setY(top + (last == null ? 0 : last.y() + (below ? lineHeight() : 0)) + 0.35 * em());
      caret.setWidth(0.55 * em());
      caret.setHeight(1.2 * em());
    }
  }

  /** Selects the token under the pointer, which is what a menu is asked for. */
  private void selectPointed(ContextMenuEvent event) {
    int place = at(event.getX(), event.getY()) - prompt.size();
    if (!event.isKeyboardTrigger() && place >= 0) {
      onSelect.accept(place);
    }
  }

  private int at(MouseEvent event) {
    return at(event.getX(), event.getY());
  }

  private int at(double fromLeft, double fromTop) {
    double x = fromLeft - snappedLeftInset();
    double y = fromTop - snappedTopInset();
    for (int i = 0; i < boxes.size(); i++) {
      TokenBox box = boxes.get(i);
      if (y >= box.y() && y < box.y() + lineHeight() && x >= box.x() && x < box.x() + box.width()) {
        return i;
      }
    }
    return -1;
  }

  private void click(MouseEvent event) {
    requestFocus();
    int index = at(event);
    if (index >= prompt.size()) {
      onSelect.accept(index - prompt.size());
    } else if (index < 0 && open.get()) {
      onSelect.accept(tokens.size());
    }
  }

  private void point(int index) {
    readout.setVisible(index >= 0);
    if (index >= 0) {
      readout.setText(boxes.get(index).description());
      readout.applyCss();
      readout.autosize();
      TokenBox box = boxes.get(index);
      double right = getWidth() - readout.getWidth();
      double below = snappedTopInset() + box.y() + lineHeight();
      boolean fits = below + readout.getHeight() <= getHeight();
      readout.relocate(
          snapPositionX(Math.max(0, Math.min(right, snappedLeftInset() + box.x()))),
          snapPositionY(fits ? below : Math.max(0, below - lineHeight() - readout.getHeight())));
    }
  }

  private void move(KeyEvent event) {
    int last = tokens.size() - (open.get() ? 0 : 1);
    int place = selected.get();
    switch (event.getCode()) {
      case LEFT -> place--;
      case RIGHT -> place++;
      case UP -> place = inLine(-1);
      case DOWN -> place = inLine(1);
      case HOME -> place = 0;
      case END -> place = last;
      case ENTER -> {
        onChoose.run();
        event.consume();
        return;
      }
      default -> {
        return;
      }
    }
    event.consume();
    onSelect.accept(Math.max(0, Math.min(last, place)));
  }

  /** The place nearest below or above the selected one. */
  private int inLine(int lines) {
    int index = prompt.size() + Math.min(selected.get(), tokens.size() - 1);
    if (tokens.isEmpty()) {
      return 0;
    }
    double x = boxes.get(index).x();
    double y = boxes.get(index).y() + lines * lineHeight();
    int best = index;
    double distance = Double.MAX_VALUE;
    for (int i = prompt.size(); i < boxes.size(); i++) {
      TokenBox box = boxes.get(i);
      if (Math.abs(box.y() - y) < 1 && Math.abs(box.x() - x) < distance) {
        best = i;
        distance = Math.abs(box.x() - x);
      }
    }
    return best - prompt.size();
  }

  private void selectionChanged() {
    describe();
    requestLayout();
  }

  private void describe() {
    int place = selected.get();
    String whole = String.join("", boxes.stream().map(TokenBox::spelled).toList());
    setAccessibleText(
        place >= 0 && place < tokens.size()
            ? boxes.get(prompt.size() + place).description() + ". " + whole
            : whole);
  }

  /** Nodes of the written tokens, for tests: they stay while the text grows. */
  List<Text> nodes() {
    return boxes.stream().map(TokenBox::node).toList();
  }

  String readoutText() {
    return readout.isVisible() ? readout.getText() : "";
  }
}
