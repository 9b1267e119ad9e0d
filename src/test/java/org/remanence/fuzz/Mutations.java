package org.remanence.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes good files into ones that are mostly bad. The same seed makes the same files. */
final class Mutations {
  private static final Pattern VALUE = Pattern.compile("-?[0-9.]+|\"[^\"]*\"|[\\p{L}_-]+");
  private static final List<String> WORDS =
      List.of(
          "",
          "null",
          "true",
          "-1",
          "0",
          "1e999",
          "NaN",
          "2147483648",
          "99999999999999999999",
          "\"\"",
          "\"\\u0000\"",
          "\"\\u\"",
          "\"\\ud800\"",
          "[]",
          "{}",
          "&a *a",
          "!!java.net.URL",
          "''",
          "\u0085",
          "\u2028",
          "\f",
          "\0",
          "\0\0\0",
          "\uFEFF",
          "=HYPERLINK()");
  private static final String OPENING = "[{(\"'<&";

  private final Random random;

  Mutations(long seed) {
    random = new Random(seed);
  }

  /** A changed copy. */
  byte[] of(byte[] good) {
    byte[] changed = good;
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      changed = once(changed);
    }
    return changed;
  }

  private byte[] once(byte[] from) {
    if (from.length < 2) {
      return WORDS.get(random.nextInt(WORDS.size())).getBytes(UTF_8);
    }
    int at = random.nextInt(from.length);
    int length = Math.min(from.length - at, 1 + random.nextInt(1 + random.nextInt(64)));
    byte[] before = Arrays.copyOf(from, at);
    byte[] piece = Arrays.copyOfRange(from, at, at + length);
    byte[] after = Arrays.copyOfRange(from, at + length, from.length);
    return switch (random.nextInt(10)) {
      case 0 -> before;
      case 1 -> join(before, after);
      case 2 -> join(before, piece, piece, after);
      case 3 -> join(before, new byte[length], after);
      case 4, 5 -> join(before, bytes(random.nextInt(4) + 1), after);
      case 6 -> join(before, word(), piece, after);
      case 7 -> join(before, nesting(), after);
      default -> value(from);
    };
  }

  /** Another value for a number, a word or a text. */
  private byte[] value(byte[] from) {
    String text = new String(from, ISO_8859_1);
    Matcher value = VALUE.matcher(text);
    if (!value.find(random.nextInt(text.length()))) {
      return join(from, word());
    }
    return join(
        Arrays.copyOf(from, value.start()),
        word(),
        Arrays.copyOfRange(from, value.end(), from.length));
  }

  private byte[] word() {
    return WORDS.get(random.nextInt(WORDS.size())).getBytes(UTF_8);
  }

  private byte[] nesting() {
    char opening = OPENING.charAt(random.nextInt(OPENING.length()));
    return String.valueOf(opening).repeat(1 << random.nextInt(13)).getBytes(UTF_8);
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] join(byte[]... pieces) {
    int length = Arrays.stream(pieces).mapToInt(piece -> piece.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    return all;
  }
}
