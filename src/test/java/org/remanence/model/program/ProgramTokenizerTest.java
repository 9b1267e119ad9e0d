package org.remanence.model.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remanence.model.Architecture;
import org.remanence.passport.Numpy;
import org.remanence.python.PythonRuns;
import org.remanence.text.BuiltInDatasets;
import org.remanence.text.Tokenizer;

/** Programs cut texts into the words into which the program itself cuts them. */
class ProgramTokenizerTest {
  /** Prints the texts that are cut otherwise, but those with what this Python does not know yet. */
  private static final String COMPARE =
      """
      import json, pathlib, runpy, unicodedata
      tokenize = runpy.run_path("network.py")["tokenize"]
      for text, tokens in json.loads(pathlib.Path("texts.json").read_text(encoding="utf-8")):
          known = all(unicodedata.category(character) != "Cn" for character in text)
          if known and tokenize(text) != tokens:
              print(ascii(text), ascii(tokenize(text)), ascii(tokens))
      """;

  /**
   * What means something to the rule, and some that does not. Without letters beyond U+FFFF, which
   * Java does not see in front of a face, and without a last sigma, which it tells otherwise in
   * front of marks.
   */
  private static final List<String> PIECES =
      List.of(
          "a",
          "É",
          "mot",
          "l'",
          "L’",
          "qu'",
          "jusqu’",
          "'",
          "ʼ",
          "-",
          "don't",
          "1",
          "²",
          "½",
          "_",
          ":",
          ";",
          "=",
          ")",
          "(",
          "))",
          ":)",
          ":-(",
          ":'(",
          "(:",
          "<3",
          "</3",
          "<33",
          "^_^",
          "o_o",
          "t_t",
          ">_<",
          "¯\\_(ツ)_/¯",
          "/",
          "//",
          "http://",
          "10:30",
          ":d",
          ":P",
          ":o",
          "*",
          "|",
          "\\",
          "[",
          "]",
          "{",
          "}",
          ">",
          "<",
          "@",
          "$",
          "d",
          "p",
          "x",
          "s",
          "😀",
          "❤️",
          "‼️",
          "1️⃣",
          "#️⃣",
          "🇫🇷",
          "👩‍👩‍👧",
          "👍🏿",
          "☀",
          "⌚",
          "⭐",
          "→",
          "語",
          "日本",
          "ไทย",
          "ขื่น",
          "မြန်",
          "ខ្មែរ",
          "ລາວ",
          "ひ",
          "カ",
          "한국",
          "क्षि",
          "نمی‌خواهم",
          "״",
          "׳",
          "e\u0301",
          "\u0301",
          "\u00AD",
          "\uFE0F",
          "\u200D",
          " ",
          " ",
          "\n",
          "\t",
          "\u00A0",
          "\u2028",
          "\u0085",
          ".",
          ",",
          "!",
          "…",
          "«",
          "İ",
          "ß",
          "ﬁ");

  /** Common to JDK 17 and to Python 3.11, Han to JDK 25, and so a word of its own. */
  private static final int OLD_CHINESE_ITERATION_MARK = 0x16FE3;

  @TempDir Path folder;

  @BeforeEach
  void write() throws InterruptedException {
    Numpy.assumeInstalled();
    PythonProgram.write(
        folder.resolve("network.py"),
        ProgramKind.NUMPY,
        Programs.classifier(Architecture.LSTM, true));
  }

  private void assertSame(List<String> texts) throws Exception {
    ArrayNode pairs = new ObjectMapper().createArrayNode();
    for (String text : texts) {
      ArrayNode pair = pairs.addArray().add(text);
      Tokenizer.tokenize(text).forEach(pair.addArray()::add);
    }
    Files.writeString(folder.resolve("texts.json"), pairs.toString());
    assertThat(PythonRuns.lines(folder, COMPARE)).isEmpty();
  }

  @Test
  void textsAsPeopleWriteThem() throws Exception {
    List<String> texts = new ArrayList<>();
    for (String name : List.of("notebook", "reviews-fr", "reviews-en-long")) {
      BuiltInDatasets.load(name).examples().stream()
          .limit(200)
          .forEach(example -> texts.add(example.text()));
    }
    texts.addAll(
        List.of(
            "Ce n’est pas raté ! Jusqu'ici j’ai ri d'elle :-)))) super:) (: <3 10:30 http://a.b :/",
            "I don't think it's over-rated :'( >:( =D ^_^ T_T ¯\\_(ツ)_/¯",
            ":))))))))))))) x :)))a a:)))))))))))) b:)\u2028"));
    assertSame(texts);
  }

  @Test
  void textsOfPiecesThatCount() throws Exception {
    Random random = new Random(1);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      texts.add(text.toString());
    }
    assertSame(texts);
  }

  @Test
  void everyCharacterBetweenLetters() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int code = 0; code <= Character.MAX_CODE_POINT; code++) {
      if (isText(code)) {
        texts.add("a" + Character.toString(code) + "b");
      }
    }
    assertThat(texts).hasSizeGreaterThan(100_000);
    assertSame(texts);
  }

  /** Leaves out the one mark that moved between scripts from one Unicode version to the next. */
  private static boolean isText(int code) {
    if (code == OLD_CHINESE_ITERATION_MARK) {
      return false;
    }
    return switch (Character.getType(code)) {
      case Character.UNASSIGNED, Character.SURROGATE, Character.PRIVATE_USE -> false;
      default -> true;
    };
  }
}
