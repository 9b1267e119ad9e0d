package org.remanence.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.InflaterInputStream;

/** Reads the texts of a PDF file of this program's as a viewer does that searches it. */
public final class PdfText {
  private static final Pattern STREAM =
      Pattern.compile("/Length (\\d+) /Filter /FlateDecode >>\\nstream\\n");
  private static final Pattern FONT =
      Pattern.compile(
          "(\\d+) 0 obj\\n<< /Type /Font /Subtype /Type0 .*?/ToUnicode (\\d+) 0 R", Pattern.DOTALL);
  private static final Pattern RESOURCE = Pattern.compile("/(F\\d) (\\d+) 0 R");
  private static final Pattern CHARACTER = Pattern.compile("<(\\p{XDigit}{4})> <(\\p{XDigit}+)>");
  private static final Pattern SHOWN =
      Pattern.compile("BT .*? Tm|/(F\\d) \\S+ Tf <(\\p{XDigit}*)> Tj");
  private static final Pattern TITLE = Pattern.compile("/Title <FEFF(\\p{XDigit}*)> /Parent");
  private static final HexFormat HEX = HexFormat.of();

  private final String file;

  private PdfText(byte[] pdf) {
    file = new String(pdf, StandardCharsets.ISO_8859_1);
  }

  /** Texts of a file from page to page, each text on a line. */
  public static List<String> of(byte[] pdf) {
    return new PdfText(pdf).texts();
  }

  /** A text as it is found: no-break spaces share the glyph of others. */
  public static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  /** Titles of the bookmarks. */
  public static List<String> bookmarks(byte[] pdf) {
    return TITLE
        .matcher(new PdfText(pdf).file)
        .results()
        .map(found -> utf16(found.group(1)))
        .toList();
  }

  /** Number of pages. */
  public static int pages(byte[] pdf) {
    return (int) Pattern.compile("/Type /Page ").matcher(new PdfText(pdf).file).results().count();
  }

  /** What an object is, but for its stream. */
  String object(int number) {
    String head = "\n" + number + " 0 obj\n";
    int at = file.indexOf(head);
    return file.substring(at + 1, file.indexOf("\nendobj\n", at));
  }

  private List<String> texts() {
    Map<String, Map<String, String>> fonts = fonts();
    List<String> texts = new ArrayList<>();
    Matcher streams = STREAM.matcher(file);
    while (streams.find()) {
      String content = inflated(streams);
      if (content.contains(" Tj\n")) {
        texts.addAll(texts(content, fonts));
      }
    }
    return texts;
  }

  private static List<String> texts(String content, Map<String, Map<String, String>> fonts) {
    List<String> texts = new ArrayList<>();
    Matcher shown = SHOWN.matcher(content);
    while (shown.find()) {
      if (shown.group(1) == null) {
        texts.add("");
      } else {
        Map<String, String> font = fonts.get(shown.group(1));
        String run =
            shown
                .group(2)
                .replaceAll("(.{4})", "$1 ")
                .lines()
                .flatMap(glyphs -> List.of(glyphs.split(" ")).stream())
                .map(font::get)
                .collect(Collectors.joining());
        texts.set(texts.size() - 1, texts.get(texts.size() - 1) + run);
      }
    }
    return texts;
  }

  /** Characters by glyph, by the name of the font. */
  private Map<String, Map<String, String>> fonts() {
    Map<String, String> maps = new HashMap<>();
    FONT.matcher(file).results().forEach(found -> maps.put(found.group(1), found.group(2)));
    Map<String, Map<String, String>> fonts = new HashMap<>();
    RESOURCE
        .matcher(file)
        .results()
        .filter(found -> maps.containsKey(found.group(2)))
        .forEach(found -> fonts.put(found.group(1), characters(maps.get(found.group(2)))));
    return fonts;
  }

  private Map<String, String> characters(String object) {
    Matcher stream = STREAM.matcher(file);
    Map<String, String> characters = new HashMap<>();
    if (stream.find(file.indexOf("\n" + object + " 0 obj\n"))) {
      CHARACTER
          .matcher(inflated(stream))
          .results()
          .forEach(found -> characters.put(found.group(1), utf16(found.group(2))));
    }
    return characters;
  }

  private String inflated(Matcher stream) {
    byte[] bytes =
        file.substring(stream.end(), stream.end() + Integer.parseInt(stream.group(1)))
            .getBytes(StandardCharsets.ISO_8859_1);
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String utf16(String hex) {
    return new String(HEX.parseHex(hex), StandardCharsets.UTF_16BE);
  }
}
