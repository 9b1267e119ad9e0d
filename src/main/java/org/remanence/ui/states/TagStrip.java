package org.remanence.ui.states;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.layout.VBox;
import org.remanence.i18n.Messages;
import org.remanence.model.NetworkKey;
import org.remanence.ui.kit.Visibility;
import org.remanence.ui.plot.token.TokenAxis;
import org.remanence.ui.plot.token.TokenPlot;
import org.remanence.ui.plot.token.TokenTags;

/** The tags that a network gives the words: their names, and how probable each is. */
final class TagStrip extends VBox {
  private final TokenAxis names = new TokenAxis();
  private final TokenTags probabilities = new TokenTags();

  /**
   * @param connect takes a new plot into the row
   */
  TagStrip(NetworkKey key, Consumer<TokenPlot> connect) {
    names.setId("tags-" + key.id());
    probabilities.setId("tag-probabilities-" + key.id());
    probabilities.getStyleClass().add("tells-answer");
    names.getStyleClass().add("tells-answer");
    getStyleClass().add("model-plots");
    connect.accept(names);
    connect.accept(probabilities);
    getChildren().addAll(names, probabilities);
    Visibility.show(this, false);
  }

  /** Shows the tags; nothing of a network that sorts texts. */
  void show(ModelStates model, CommonTags common, RowPassports passports) {
    boolean some = model.hasTags() && !model.isEmpty();
    Visibility.show(this, some);
    if (some) {
      List<TokenTags.Tag> tags = tags(model, common);
      names.show(tags.stream().map(TokenTags.Tag::name).toList(), Set.of());
      names.dress(tags.stream().map(TokenTags.Tag::look).toList());
      probabilities.show(Messages.text("states.tag-probability"), model.tokens(), tags);
      probabilities.setPassports(passports.tags());
    }
  }

  private static List<TokenTags.Tag> tags(ModelStates model, CommonTags common) {
    List<Optional<String>> tags = model.tags();
    double[] values = model.tagProbabilities();
    return IntStream.range(0, tags.size())
        .mapToObj(
            t ->
                tags.get(t)
                    .map(tag -> new TokenTags.Tag(tag, common.look(tag), values[t]))
                    .orElse(TokenTags.Tag.NONE))
        .toList();
  }
}
