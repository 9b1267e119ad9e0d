package org.remanence.text.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The words and sentence patterns of weather bulletins in one language.
 *
 * @param places one is named first in a bulletin, and again at its end; each with a landmark that
 *     no other place has
 * @param inflected rules whose words agree with the last controller of a group, by that group
 * @param groups what others agree with, such as subjects
 * @param rules what may stand for a slot in braces; words that inflect are written as their forms
 *     between slashes, inside longer patterns in brackets
 */
record BulletinLexicon(
    Map<String, String> places,
    Map<String, String> inflected,
    Map<String, Group> groups,
    Map<String, List<String>> rules) {

  static final String START = "bulletin";
  static final String PLACE = "place";
  static final String LANDMARK = "landmark";

  /**
   * Phrases that others agree with; their last word is found in no other phrase.
   *
   * @param agreements kinds in the order of the forms, such as masculine singular
   * @param controllers the phrases by kind
   */
  record Group(List<String> agreements, Map<String, List<String>> controllers) {
    List<String> controllers(String kind) {
      return Objects.requireNonNull(controllers.get(kind), kind);
    }
  }

  /** Texts that may stand for a slot of that name. */
  List<String> rule(String name) {
    return Objects.requireNonNull(rules.get(name), name);
  }

  Group group(String name) {
    return Objects.requireNonNull(groups.get(name), name);
  }

  static BulletinLexicon load(String resource) {
    try (InputStream in = BulletinLexicon.class.getResourceAsStream(resource)) {
      return new ObjectMapper().readValue(in, BulletinLexicon.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
