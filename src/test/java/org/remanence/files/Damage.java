package org.remanence.files;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What disks, editors and other programs do to files. */
public final class Damage {
  private static final Pattern VALUE =
      Pattern.compile("(?<=: )(\"[^\"]*\"|-?[0-9][0-9.eE+-]*|true|false|null)");
  private static final String[] OTHER_VALUES = {
    "null", "\"x\"", "-1", "1e999", "99999999999999999999", "[]", "{}", "true", "\"\\u0000\""
  };

  private Damage() {}

  /** Damaged forms of a JSON file that cannot pass for the file, by what was done to it. */
  public static Map<String, byte[]> ofJson(byte[] good) {
    String text = new String(good, UTF_8);
    Map<String, byte[]> damaged = ofBytes(good);
    damaged.put("null", "null".getBytes(UTF_8));
    damaged.put("a list", "[]".getBytes(UTF_8));
    damaged.put("a text", "\"text\"".getBytes(UTF_8));
    damaged.put("a huge number", "9".repeat(2000).getBytes(UTF_8));
    damaged.put("trailing garbage", (text + "}").getBytes(UTF_8));
    damaged.put("twice", (text + text).getBytes(UTF_8));
    damaged.put("nested deeply", "[".repeat(100_000).getBytes(UTF_8));
    damaged.put("objects nested deeply", "{\"a\":".repeat(100_000).getBytes(UTF_8));
    damaged.put(
        "a key twice", text.replaceFirst("\\{", "{\"twice\": 1, \"twice\": 2,").getBytes(UTF_8));
    damaged.put(
        "not UTF-8",
        text.replaceFirst("\\{", "{\"é\": 1,").getBytes(Charset.forName("ISO-8859-1")));
    return damaged;
  }

  /** The same of a file in any format. */
  public static Map<String, byte[]> ofBytes(byte[] good) {
    Map<String, byte[]> damaged = new LinkedHashMap<>();
    damaged.put("empty", new byte[0]);
    damaged.put("all NUL", new byte[good.length]);
    for (int count = 1; count <= 4; count++) {
      damaged.put(count + " NULs in front", after(new byte[count], good));
    }
    byte[] hole = good.clone();
    Arrays.fill(hole, hole.length / 3, hole.length / 3 + hole.length / 10, (byte) 0);
    damaged.put("a hole of NULs", hole);
    damaged.put("UTF-32 mark, then text", after(new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF}, good));
    damaged.put("UTF-16 mark, then text", after(new byte[] {(byte) 0xFE, (byte) 0xFF}, good));
    return damaged;
  }

  /** The file cut to each length; a long one to some 400. */
  public static Map<String, byte[]> cuts(byte[] good) {
    Map<String, byte[]> damaged = new LinkedHashMap<>();
    int step = 1 + good.length / 400;
    for (int length = 0; length < good.length; length += step) {
      damaged.put("cut to " + length, Arrays.copyOf(good, length));
    }
    return damaged;
  }

  /** JSON that may be read or refused: in other encodings, and each value replaced. */
  public static Map<String, byte[]> doubtful(byte[] good) {
    String text = new String(good, UTF_8);
    Map<String, byte[]> damaged = new LinkedHashMap<>();
    damaged.put("UTF-8 mark", ("\uFEFF" + text).getBytes(UTF_8));
    damaged.put("UTF-16LE", text.getBytes(UTF_16LE));
    damaged.put("UTF-16BE with mark", ("\uFEFF" + text).getBytes(UTF_16BE));
    damaged.put("UTF-32", text.getBytes(Charset.forName("UTF-32BE")));
    damaged.put("UTF-32LE", text.getBytes(Charset.forName("UTF-32LE")));
    Matcher value = VALUE.matcher(text);
    while (value.find()) {
      for (String other : OTHER_VALUES) {
        String changed = text.substring(0, value.start()) + other + text.substring(value.end());
        damaged.put(other + " at " + value.start(), changed.getBytes(UTF_8));
      }
    }
    return damaged;
  }

  private static byte[] after(byte[] front, byte[] good) {
    byte[] all = Arrays.copyOf(front, front.length + good.length);
    System.arraycopy(good, 0, all, front.length, good.length);
    return all;
  }
}
