package org.remanence.ui.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.remanence.i18n.Messages;
import org.remanence.ui.kit.Tips;

/** A sentence on one line, in which words that a network does not know are marked. */
final class MarkedTextCell extends TableCell<MySentences.Row, MySentences.Row> {
  private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private final TextFlow flow = new TextFlow();
  private final Tooltip whole = Tips.of("");

  MarkedTextCell() {
    Pane line = new TextLine(flow);
    line.getStyleClass().add("marked-text");
    setGraphic(line);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  /** Line of text of which the part that has no room is not drawn. */
  private static final class TextLine extends Pane {
    private final TextFlow flow;

    TextLine(TextFlow flow) {
      super(flow);
      this.flow = flow;
      setMinWidth(0);
      Rectangle shown = new Rectangle();
      shown.widthProperty().bind(widthProperty());
      shown.heightProperty().bind(heightProperty());
      setClip(shown);
    }

    @Override
    protected double computePrefHeight(double width) {
      return flow.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
      double height = flow.prefHeight(-1);
      double above = snapPositionY((getHeight() - height) / 2);
      flow.resizeRelocate(0, above, flow.prefWidth(-1), height);
    }
  }

  @Override
  protected void updateItem(MySentences.Row row, boolean empty) {
    super.updateItem(row, empty);
    boolean none = empty || row == null;
    String text = none ? "" : row.sentence().text();
    flow.getChildren().setAll(none ? List.of() : texts(text, row.unknown()));
    setAccessibleText(
        none || row.unknown().isEmpty()
            ? text
            : text + ". " + Messages.text("states.unknown", words(row.unknown())));
    whole.setText(getAccessibleText());
    setTooltip(text.isEmpty() ? null : whole);
  }

  private static String words(Set<String> unknown) {
    return String.join(", ", unknown.stream().sorted().toList()) + ".";
  }

  private static List<Text> texts(String sentence, Set<String> unknown) {
    List<Text> texts = new ArrayList<>();
    int end = 0;
    for (MatchResult word : WORD.matcher(sentence).results().toList()) {
      add(texts, sentence.substring(end, word.start()), false);
      add(texts, word.group(), isUnknown(word.group(), unknown));
      end = word.end();
    }
    add(texts, sentence.substring(end), false);
    return texts;
  }

  /** Tokens may join what a hyphen or an apostrophe parts. */
  private static boolean isUnknown(String word, Set<String> unknown) {
    String lower = word.toLowerCase(Locale.ROOT);
    return unknown.stream()
        .anyMatch(
            token -> WORD.matcher(token).results().anyMatch(part -> part.group().equals(lower)));
  }

  private static void add(List<Text> texts, String part, boolean unknown) {
    if (!part.isEmpty()) {
      Text text = new Text(part);
      text.getStyleClass().add("token");
      text.pseudoClassStateChanged(UNKNOWN, unknown);
      texts.add(text);
    }
  }
}
