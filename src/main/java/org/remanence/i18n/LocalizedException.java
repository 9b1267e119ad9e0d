package org.remanence.i18n;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A failure that the user can understand and mend: its text is a key of the message bundles, shown
 * in the language in use. {@link #getMessage()} stays English, for logs.
 */
public class LocalizedException extends RuntimeException {
  private final String key;

  /** Null after a stream of objects, which does not carry them. */
  private final transient Object @Nullable [] arguments;

  public LocalizedException(String key, Object... arguments) {
    this(null, key, arguments);
  }

  public LocalizedException(@Nullable Throwable cause, String key, Object... arguments) {
    super(Messages.english(key, arguments), cause);
    this.key = key;
    this.arguments = arguments.clone();
  }

  public String key() {
    return key;
  }

  @Override
  public String getLocalizedMessage() {
    return arguments == null
        ? Objects.requireNonNullElse(getMessage(), key)
        : Messages.text(key, arguments);
  }
}
