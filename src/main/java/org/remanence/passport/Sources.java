package org.remanence.passport;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.remanence.i18n.Messages;

/**
 * Sources of the texts that are shown as facts: publications, or what the program itself counts and
 * measures.
 */
public final class Sources {
  /** Kinds of evidence that are no publications, worded in the language in use. */
  private static final Set<String> OWN = Set.of("counted", "equations", "findings", "measured");

  private static final String LINK = ".link";
  private static final Properties PUBLICATIONS = read("sources.properties");
  private static final Properties STATEMENTS = read("statements.properties");

  private Sources() {}

  /** The keys of the texts whose sources are known. */
  public static Set<String> statements() {
    return STATEMENTS.stringPropertyNames();
  }

  /**
   * The sources of a text.
   *
   * @param messageKey the text’s key
   * @throws IllegalArgumentException if nobody said where the text comes from
   */
  public static List<CitedSource> of(String messageKey) {
    String keys = STATEMENTS.getProperty(messageKey);
    if (keys == null) {
      throw new IllegalArgumentException("no source of " + messageKey);
    }
    return List.of(keys.split(" ")).stream().map(Sources::source).toList();
  }

  /** The publication or evidence of that key, such as {@code pascanu2013}. */
  static CitedSource source(String key) {
    if (OWN.contains(key)) {
      return new CitedSource(Messages.text("passport.evidence." + key), "");
    }
    String citation = PUBLICATIONS.getProperty(key);
    if (citation == null) {
      throw new IllegalArgumentException("no source " + key);
    }
    return new CitedSource(citation, PUBLICATIONS.getProperty(key + LINK, ""));
  }

  private static Properties read(String name) {
    Properties properties = new Properties();
    try (InputStreamReader in =
        new InputStreamReader(
            Sources.class.getResourceAsStream("/passports/" + name), StandardCharsets.UTF_8)) {
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("resources do not fail", e);
    }
  }
}
