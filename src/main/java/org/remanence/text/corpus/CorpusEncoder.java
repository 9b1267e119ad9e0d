package org.remanence.text.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.remanence.files.Sha256;
import org.remanence.i18n.LocalizedException;
import org.remanence.text.Vocabulary;

/** Turns a corpus into numbers in one reading. */
public final class CorpusEncoder {
  /** Share of all tokens; as much for validation as for the test. */
  private static final double HELD_OUT_SHARE = 0.05;

  /** Below this a twentieth says nothing. */
  private static final int MIN_TOKENS_TO_CUT = 400;

  /** Length to which a corpus too short to cut is repeated: an epoch must be worth its name. */
  private static final int MIN_TOKENS_TO_TRAIN = 4000;

  private final TokenLevel level;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final MessageDigest digest = Sha256.begin();
  private int[] tokens = new int[1024];
  private int count;
  private boolean blank;
  private boolean anything;

  private CorpusEncoder(TokenLevel level) {
    this.level = level;
    add(TokenLevel.LINE_END);
    blank = true;
  }

  /**
   * Reads a corpus.
   *
   * @param maxWords largest vocabulary, with padding and unknown
   * @throws LocalizedException if it cannot be read, or holds no token
   */
  public static EncodedCorpus encode(Corpus corpus, TokenLevel level, int maxWords) {
    CorpusEncoder encoder = new CorpusEncoder(level);
    corpus.forEachLine(encoder::line);
    if (!encoder.anything) {
      throw new LocalizedException("text.corpus.empty", corpus.name());
    }
    return encoder.cut(corpus.name(), Math.min(maxWords, TokenStream.MAX_VOCABULARY));
  }

  private void line(String line) {
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    List<String> found = level.tokens(line);
    if (found.isEmpty() && blank && level == TokenLevel.WORD) {
      return; // Of words, one blank line in a row is enough.
    }
    blank = found.isEmpty();
    anything |= !line.isBlank();
    found.forEach(this::add);
    add(TokenLevel.LINE_END);
  }

  private void add(String token) {
    if (count == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * count);
    }
    Integer number = numbers.get(token);
    if (number == null) {
      number = words.size();
      words.add(token);
      numbers.put(token, number);
    }
    tokens[count++] = number;
  }

  private EncodedCorpus cut(String name, int maxWords) {
    boolean heldOut = count >= MIN_TOKENS_TO_CUT;
    int part = heldOut ? (int) (count * HELD_OUT_SHARE) : 0;
    int validation = lineStart(count - 2 * part);
    int test = lineStart(count - part);
    Vocabulary vocabulary = vocabulary(validation, maxWords);
    int[] ids = words.stream().mapToInt(vocabulary::id).toArray();
    TokenStream first = stream(ids, 0, validation);
    return new EncodedCorpus(
        name,
        level,
        vocabulary,
        heldOut ? first : repeated(first),
        heldOut ? stream(ids, validation, test) : first,
        heldOut ? stream(ids, test, count) : first,
        heldOut,
        HexFormat.of().formatHex(digest.digest()));
  }

  /** The last position up to {@code position} that begins a line; of endless lines, itself. */
  private int lineStart(int position) {
    if (position >= count) {
      return count;
    }
    int end = numbers.getOrDefault(TokenLevel.LINE_END, -1);
    int start = position;
    while (start > position - MIN_TOKENS_TO_CUT / 4 && tokens[start] != end) {
      start--;
    }
    return tokens[start] == end ? start : position;
  }

  private Vocabulary vocabulary(int end, int maxWords) {
    int[] counts = new int[words.size()];
    for (int i = 0; i < end; i++) {
      counts[tokens[i]]++;
    }
    // The sort is stable: equal counts stay in the order of first occurrence.
    List<String> known =
        IntStream.range(0, counts.length)
            .filter(number -> counts[number] > 0)
            .boxed()
            .sorted((a, b) -> Integer.compare(counts[b], counts[a]))
            .map(words::get)
            .toList();
    return Vocabulary.ofWords(known, maxWords);
  }

  private TokenStream stream(int[] ids, int from, int end) {
    char[] part = new char[end - from];
    StringBuilder last = new StringBuilder();
    long characters = 0;
    for (int i = from; i < end; i++) {
      String token = words.get(tokens[i]);
      part[i - from] = (char) ids[tokens[i]];
      characters += level.gap(last, token).length() + token.codePointCount(0, token.length());
      last.setLength(0);
      last.append(token);
    }
    return new TokenStream(part, characters);
  }

  /** The text again and again; its first line end is also the last one of the time before. */
  private static TokenStream repeated(TokenStream text) {
    int length = text.size() - 1;
    int times = (MIN_TOKENS_TO_TRAIN + length - 1) / length;
    char[] ids = new char[1 + times * length];
    ids[0] = text.ids()[0];
    for (int i = 0; i < times; i++) {
      System.arraycopy(text.ids(), 1, ids, 1 + i * length, length);
    }
    return new TokenStream(ids, 1 + times * (text.characters() - 1));
  }
}
