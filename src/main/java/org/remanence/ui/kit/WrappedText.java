package org.remanence.ui.kit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A text that wraps, whatever signs are in it. Where a combining mark is among the signs, as in c̃,
 * JavaFX draws the whole run again in each line that it is wrapped into: words with such marks are
 * runs of their own here.
 */
public final class WrappedText extends TextFlow {
  private static final Pattern MARK = Pattern.compile("\\p{M}");
  private static final Pattern AFTER_BLANK = Pattern.compile("(?<=\\s)");

  private String text = "";

  public WrappedText() {
    setAccessibleRole(AccessibleRole.TEXT);
  }

  public WrappedText(String text) {
    this();
    setText(text);
  }

  public String getText() {
    return text;
  }

  public void setText(String now) {
    text = now;
    setAccessibleText(now);
    getChildren().setAll(runs(now).stream().map(WrappedText::node).toList());
  }

  /** Returns the text in pieces; a word with a combining mark is one. */
  static List<String> runs(String text) {
    List<String> runs = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (String word : AFTER_BLANK.split(Normalizer.normalize(text, Normalizer.Form.NFC))) {
      if (MARK.matcher(word).find()) {
        addUnlessEmpty(runs, plain.toString());
        plain.setLength(0);
        runs.add(word);
      } else {
        plain.append(word);
      }
    }
    addUnlessEmpty(runs, plain.toString());
    return runs;
  }

  private static void addUnlessEmpty(List<String> runs, String run) {
    if (!run.isEmpty()) {
      runs.add(run);
    }
  }

  private static Text node(String run) {
    Text node = new Text(run);
    node.getStyleClass().add("wrapped-run");
    return node;
  }
}
