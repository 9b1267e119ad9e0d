package org.remanence.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.remanence.text.Tokenizer;

/** The fast way through plain texts leads to the same tokens as the tokenizer. */
class TextLookTest {
  /** Known to the tokenizer alone, which drops it. */
  private static final String SLOWLY = "* ";

  @Property
  void tokensAreThoseOfTheTokenizer(@ForAll("texts") String text) {
    TextLook look = new TextLook();
    look.look(text);
    int tokens = look.tokens();
    long hash = look.hash();
    assertThat(tokens).isEqualTo(Tokenizer.tokenize(text).size());
    look.look(SLOWLY + text);
    assertThat(look.tokens()).isEqualTo(tokens);
    assertThat(look.hash()).isEqualTo(hash);
  }

  /** Letters of all kinds and all that is dropped, and now and then a sign of a face. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Character> plain =
        Arbitraries.chars()
            .with("abdopstxzABDOPSTXZ0389éÀÿŒœĲŉſßÐ .,!?\"()[]{}\\/+%@&~`#-\u00A0«»“”…–—¡¿°€£\n\t");
    Arbitrary<Character> signs = Arbitraries.of(':', ';', '=', '_', '^', '<', '>', '\'', '’', '日');
    return Arbitraries.oneOf(
        plain.list().ofMaxSize(30).map(TextLookTest::text),
        Arbitraries.frequencyOf(Tuple.of(9, plain), Tuple.of(1, signs))
            .list()
            .ofMaxSize(30)
            .map(TextLookTest::text));
  }

  private static String text(List<Character> characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }
}
