package org.remanence.model.keras.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.keras.words.KerasWords.Encoding;

class WordFileTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("words"), text);
  }

  private static ObjectNode tokenizer(String index) {
    ObjectNode json = JSON.createObjectNode().put("class_name", "Tokenizer");
    json.putObject("config").put("word_index", index).putNull("num_words").putNull("oov_token");
    return json;
  }

  @Test
  void aTokenizerDropsWhatItDoesNotKnow() throws IOException {
    String json = tokenizer("{\"it's\": 1, \"good\": 2}").toString();
    Encoding encoding = WordFile.read(file(json)).encode("It's -- GOOD, really!");
    assertThat(encoding.tokens()).containsExactly("it's", "good");
    assertThat(encoding.ids()).containsExactly(1, 2);
    assertThat(encoding.dropped()).containsExactly("really");
  }

  @Test
  void encodedTwiceItIsTheSame() throws IOException {
    String json = JSON.writeValueAsString(tokenizer("{\"good\": 7}").toString());
    assertThat(WordFile.read(file(json)).encode("good bad").ids()).containsExactly(7);
  }

  @Test
  void beyondTheLimitAWordIsTheUnknownOne() throws IOException {
    ObjectNode json = tokenizer("{\"<OOV>\": 1, \"a\": 2, \"b\": 3}");
    ((ObjectNode) json.path("config")).put("num_words", 3).put("oov_token", "<OOV>");
    Encoding encoding = WordFile.read(file(json.toString())).encode("a b c");
    assertThat(encoding.ids()).containsExactly(2, 1, 1);
    assertThat(encoding.dropped()).isEmpty();
  }

  @Test
  void charactersAreTokensWhereTheTokenizerSaysSo() throws IOException {
    ObjectNode json = tokenizer("{\"a\": 1, \" \": 2, \"😀\": 3}");
    ((ObjectNode) json.path("config")).put("char_level", true);
    assertThat(WordFile.read(file(json.toString())).encode("A 😀a").ids())
        .containsExactly(1, 2, 3, 1);
  }

  @Test
  void anIndexAloneIsATokenizerWithDefaults() throws IOException {
    assertThat(WordFile.read(file("{\"yes\": 4}")).encode("Yes! no").ids()).containsExactly(4);
  }

  @Test
  void aListHasPaddingAndTheUnknownWordInFront() throws IOException {
    for (String list :
        new String[] {"\n[UNK]\nits\ngood\n", "[\"\", \"[UNK]\", \"its\", \"good\"]"}) {
      Encoding encoding = WordFile.read(file(list)).encode("It's GOOD, really");
      assertThat(encoding.tokens()).containsExactly("its", "good", "really");
      assertThat(encoding.ids()).as(list).containsExactly(2, 3, 1);
    }
  }

  @Test
  void aPickleIsNotOpenedButItsConversionIsShown() throws IOException {
    Path pickle = Files.write(folder.resolve("t.pkl"), new byte[] {(byte) 0x80, 4, 'c'});
    assertThatThrownBy(() -> WordFile.read(pickle))
        .isInstanceOf(LocalizedException.class)
        .hasMessageContaining("could run any code")
        .hasMessageContaining("pickle.load(open(\"" + pickle + "\", \"rb\")).to_json()");
  }

  @Test
  void whatHoldsNoWordsIsRefused() throws IOException {
    for (String text : new String[] {"{}", "{\"a\": \"b\"}", "{\"config\": {}}"}) {
      Path file = file(text);
      assertThatThrownBy(() -> WordFile.read(file))
          .as(text)
          .isInstanceOf(LocalizedException.class)
          .hasMessageContaining("holds no words");
    }
    Path bytes = Files.write(folder.resolve("latin1"), new byte[] {'a', (byte) 0xe9, '\n'});
    assertThatThrownBy(() -> WordFile.read(bytes)).hasMessageContaining("holds no words");
  }
}
