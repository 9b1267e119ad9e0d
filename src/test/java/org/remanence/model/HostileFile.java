package org.remanence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remanence.i18n.LocalizedException;

/**
 * A good archive that is made a bad one, and what its reader says to it.
 *
 * @param parts of the archive by name, to be changed and written
 */
public record HostileFile(Path file, Map<String, byte[]> parts, Consumer<Path> reader) {
  /** An archive as it lies on disk. */
  public static HostileFile of(Path good, Consumer<Path> reader) {
    return new HostileFile(good, Zips.parts(good), reader);
  }

  /** Changes the text of a part, and writes the archive. */
  public void edit(String part, UnaryOperator<String> change) {
    String text = new String(parts.get(part), StandardCharsets.UTF_8);
    parts.put(part, change.apply(text).getBytes(StandardCharsets.UTF_8));
    Zips.write(file, parts);
  }

  /** A text with something else in the place of what it has to have. */
  public static String replaced(String text, String from, String to) {
    assertThat(text).contains(from);
    return text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
  }

  /** Makes sure that the file is refused in words that begin with its name. */
  public LocalizedException assertRefused(String key) {
    return assertRefused(file, key);
  }

  /** The same of another file. */
  public LocalizedException assertRefused(Path other, String key) {
    LocalizedException problem = refusal(other);
    assertThat(problem).as(key).isNotNull().hasMessageStartingWith(other + ": ");
    assertThat(problem.key()).isEqualTo(key);
    return problem;
  }

  /** What the reader says to the file; null if nothing. */
  public LocalizedException refusal() {
    return refusal(file);
  }

  private LocalizedException refusal(Path other) {
    return catchThrowableOfType(LocalizedException.class, () -> reader.accept(other));
  }
}
