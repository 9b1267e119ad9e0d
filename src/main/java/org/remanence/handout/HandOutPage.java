package org.remanence.handout;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.remanence.files.Markup;
import org.remanence.files.ResourceText;
import org.remanence.files.Sha256;
import org.remanence.i18n.Messages;

/**
 * A hand-out as one page: numbers, drawings and tables in a file of HTML that asks nothing of any
 * network, which its Content-Security-Policy also forbids it.
 */
final class HandOutPage {
  private static final String FOLDER = "/handout/";

  /** In this order they are one script. */
  private static final List<String> SCRIPTS =
      List.of("data.js", "cell.js", "figures.js", "page.js");

  private static final Pattern PLACE = Pattern.compile("@([A-Z]+)@");

  private HandOutPage() {}

  /** The page’s HTML; the same lab gives the same text. */
  static String of(HandOutContent content) {
    String style = resource("page.css");
    String script = SCRIPTS.stream().map(HandOutPage::resource).collect(Collectors.joining());
    Map<String, String> places = new LinkedHashMap<>();
    places.put("LANGUAGE", Messages.language().getLanguage());
    places.put("POLICY", policy(style, script));
    places.put("TITLE", Markup.escaped(content.title()));
    places.put("STYLE", style);
    places.put("SCRIPT", script);
    for (String name : List.of("SKIP", "NOSCRIPT", "CONTROLS", "WORDS", "KEYS")) {
      places.put(
          name, Markup.escaped(Messages.text("sheet.page." + name.toLowerCase(Locale.ROOT))));
    }
    String about = HandOutTables.about(content) + " " + Messages.text("sheet.page.nothing-loaded");
    places.put("ABOUT", Markup.escaped(about));
    places.put("TABLES", tables(content));
    places.put("DATA", Markup.inScript(HandOutData.of(content)));
    return PLACE
        .matcher(resource("page.html"))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(places.get(found.group(1)), found.group())));
  }

  private static String tables(HandOutContent content) {
    String heading = "<h2>" + Markup.escaped(Messages.text("sheet.tables")) + "</h2>\n";
    return heading
        + HandOutTables.of(content).stream().map(Html::table).collect(Collectors.joining());
  }

  /** Nothing is loaded, and nothing runs or styles but what is in the page. */
  private static String policy(String style, String script) {
    return "default-src 'none'; script-src '%s'; style-src '%s'; base-uri 'none'; form-action 'none'"
        .formatted(hash(script), hash(style));
  }

  private static String hash(String content) {
    byte[] digest = Sha256.begin().digest(content.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  private static String resource(String name) {
    // A checkout may have other line ends; the hash is of what the page holds.
    return ResourceText.of(FOLDER + name).replace("\r\n", "\n");
  }
}
