package org.remanence.ui.plot.token;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.shape.Rectangle;
import org.remanence.files.Csv;
import org.remanence.i18n.Messages;
import org.remanence.i18n.NumberText;
import org.remanence.ui.plot.figure.NodePool;

/** The tag of each token: a bar in the look of the tag, as high as the tag is probable. */
public final class TokenTags extends TokenChart {
  /** Number of tags that have a look of their own. */
  public static final int LOOKS = 12;

  private static final double GAP = 2;

  private final NodePool<Rectangle> bars = new NodePool<>(getChildren(), TokenTags::bar);
  private final Label name = new Label();
  private List<String> tokens = List.of();
  private List<Tag> tags = List.of();

  /**
   * The tag of a token.
   *
   * @param name empty if the token was not read
   * @param look below {@link #LOOKS}; −1 if the token was not read
   * @param probability NaN if the token was not read
   */
  public record Tag(String name, int look, double probability) {
    /** That of a token that was not read. */
    public static final Tag NONE = new Tag("", -1, Double.NaN);
  }

  public TokenTags() {
    super("token-tags");
    name.setWrapText(true);
    getChildren().add(name);
  }

  /**
   * Shows tags.
   *
   * @param shownName what the bars are, in short; it stands beside them
   * @param shownTags one for each token
   */
  public void show(String shownName, List<String> shownTokens, List<Tag> shownTags) {
    tokens = List.copyOf(shownTokens);
    tags = List.copyOf(shownTags);
    name.setText(shownName);
    refresh(0, 1, NumberText::compact, probabilities());
  }

  private double[] probabilities() {
    return tags.stream().mapToDouble(Tag::probability).toArray();
  }

  /** The probabilities, each token with its tag: “Paris/LOC”. */
  @Override
  public TokenTable table() {
    List<String> tagged =
        IntStream.range(0, tokens.size())
            .mapToObj(t -> tags.get(t).look() < 0 ? tokens.get(t) : tokens.get(t) + "/" + tag(t))
            .toList();
    return new TokenTable(
        name.getText(), tagged, List.of(name.getText()), List.of(probabilities()));
  }

  private String tag(int token) {
    return tags.get(token).name();
  }

  @Override
  public String delimited(char separator) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("token", "tag", "probability"));
    for (int t = 0; t < tokens.size(); t++) {
      String probability = Double.toString(tags.get(t).probability());
      rows.add(List.of(tokens.get(t), tag(t), probability));
    }
    return Csv.of(rows, separator);
  }

  @Override
  protected int tokens() {
    return tokens.size();
  }

  @Override
  String text(int token) {
    Tag tag = tags.get(token);
    return tag.look() < 0
        ? Messages.text("plot.not-read", tokens.get(token))
        : Messages.text(
            "plot.tag",
            tokens.get(token),
            tag.name(),
            NumberText.classProbability((float) tag.probability(), 1));
  }

  @Override
  void draw() {
    bars.begin();
    double[] drawn = drawn(0);
    for (int t = 0; t < drawn.length; t++) {
      if (tags.get(t).look() >= 0) {
        Rectangle bar = bars.next();
        Looks.dress(bar, "tag-bar", tags.get(t).look());
        bar.setX(tokenLeft(t) + GAP / 2);
        bar.setWidth(Math.max(1, tokenLeft(t + 1) - tokenLeft(t) - GAP));
        bar.setY(y(drawn[t]));
        bar.setHeight(y(0) - y(drawn[t]));
      }
    }
    bars.end();
    placeName(name);
  }

  private static Rectangle bar() {
    Rectangle bar = new Rectangle();
    bar.setManaged(false);
    bar.setMouseTransparent(true);
    return bar;
  }
}
