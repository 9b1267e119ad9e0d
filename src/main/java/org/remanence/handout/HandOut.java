package org.remanence.handout;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.remanence.files.AtomicFiles;
import org.remanence.files.Markup;
import org.remanence.files.ResourceText;
import org.remanence.i18n.LocalizedException;
import org.remanence.i18n.Messages;
import org.remanence.lab.Lab;

/**
 * A lab as one page for whoever does not have the program: numbers, drawings and tables in a file
 * of HTML that asks nothing of any network, which its Content-Security-Policy also forbids it.
 */
public final class HandOut {
  /** Name that the page has in a folder. */
  public static final String FILE = "handout.html";

  private static final String FOLDER = "/handout/";

  /** In this order they are one script. */
  private static final List<String> SCRIPTS =
      List.of("data.js", "cell.js", "figures.js", "page.js");

  private static final Pattern PLACE = Pattern.compile("@([A-Z]+)@");

  private HandOut() {}

  /**
   * Writes the page in the language in use.
   *
   * @param title of the page, such as the name of the lab’s file
   * @throws LocalizedException if the lab has no network, or {@code file} cannot be written
   */
  public static void write(Path file, String title, Lab lab) {
    if (lab.networks().isEmpty()) {
      throw new LocalizedException("sheet.no-networks", title);
    }
    byte[] page = page(title, lab).getBytes(StandardCharsets.UTF_8);
    AtomicFiles.write(file, out -> out.write(page));
  }

  /** The page’s HTML; the same lab gives the same text. */
  static String page(String title, Lab lab) {
    List<HandOutSentence> sentences = HandOutSentence.of(lab);
    List<String> names = HandOutTables.names(lab);
    String style = resource("page.css");
    String script = SCRIPTS.stream().map(HandOut::resource).collect(Collectors.joining());
    Map<String, String> places = new LinkedHashMap<>();
    places.put("LANGUAGE", Messages.language().getLanguage());
    places.put("POLICY", policy(style, script));
    places.put("TITLE", Markup.escaped(title));
    places.put("STYLE", style);
    places.put("SCRIPT", script);
    for (String name : List.of("SKIP", "NOSCRIPT", "CONTROLS", "WORDS", "KEYS")) {
      places.put(
          name, Markup.escaped(Messages.text("sheet.page." + name.toLowerCase(Locale.ROOT))));
    }
    places.put("ABOUT", Markup.escaped(HandOutTables.about(lab, names)));
    places.put("TABLES", HandOutTables.of(lab, names, sentences));
    places.put("DATA", Markup.inScript(HandOutData.of(lab, names, sentences)));
    return PLACE
        .matcher(resource("page.html"))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(places.get(found.group(1)), found.group())));
  }

  /** Nothing is loaded, and nothing runs or styles but what is in the page. */
  private static String policy(String style, String script) {
    return "default-src 'none'; script-src '%s'; style-src '%s'; base-uri 'none'; form-action 'none'"
        .formatted(hash(script), hash(style));
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String resource(String name) {
    // A checkout may have other line ends; the hash is of what the page holds.
    return ResourceText.of(FOLDER + name).replace("\r\n", "\n");
  }
}
