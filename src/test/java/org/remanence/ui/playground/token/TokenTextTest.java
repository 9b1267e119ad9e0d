package org.remanence.ui.playground.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.remanence.model.Architecture;
import org.remanence.model.language.GeneratedToken;
import org.remanence.model.language.Generator;
import org.remanence.model.language.LanguageModel;
import org.remanence.model.language.Sampling;
import org.remanence.text.corpus.TokenLevel;
import org.remanence.ui.WindowExtension;
import org.remanence.ui.WindowFixture;
import org.remanence.ui.playground.SmallWriters;

/** A text that grows keeps its nodes; its lines hold all tokens in order. */
@ExtendWith(WindowExtension.class)
class TokenTextTest {
  private static final double WIDTH = 300;
  private static final int TOKENS = 500;

  @Test
  void aGrowingTextOnlyAddsNodes() {
    LanguageModel model = SmallWriters.model(Architecture.STACKED_LSTM, 3);
    Generator generator = model.generator("the sun xyzzy", Sampling.DEFAULT);
    List<GeneratedToken> written = new ArrayList<>();
    for (int i = 0; i < TOKENS; i++) {
      written.add(generator.step());
    }
    WindowFixture.run(
        () -> {
          TokenText text = new TokenText();
          Scene scene = new Scene(text, WIDTH, 400);
          List<Text> nodes = List.of();
          for (int size = 0; size <= TOKENS; size += 50) {
            text.show(TokenLevel.WORD, generator.prompt(), written.subList(0, size));
            scene.getRoot().layout();
            assertThat(text.nodes()).hasSize(3 + size);
            assertThat(text.nodes().subList(0, nodes.size())).isEqualTo(nodes);
            nodes = text.nodes();
          }
          assertInLines(nodes);

          // Another branch keeps what it shares.
          text.show(TokenLevel.WORD, generator.prompt(), written.subList(0, 120));
          assertThat(text.nodes()).isEqualTo(nodes.subList(0, 123));
        });
  }

  private static void assertInLines(List<Text> nodes) {
    for (int i = 1; i < nodes.size(); i++) {
      Text last = nodes.get(i - 1);
      Text next = nodes.get(i);
      boolean below = next.getY() > last.getY();
      assertThat(below || next.getX() >= last.getX()).as("order of token %d", i).isTrue();
      double right = next.getX() + next.getLayoutBounds().getWidth();
      assertThat(right).as("right end of token %d", i).isLessThanOrEqualTo(WIDTH + 12);
    }
    assertThat(nodes.get(nodes.size() - 1).getY()).isGreaterThan(100);
  }
}
