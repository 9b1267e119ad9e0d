package org.remanence.i18n;

/**
 * A failure that the user can understand and mend: its text is a key of the message bundles, shown
 * in the language in use. {@link #getMessage()} stays English, for logs.
 */
public class LocalizedException extends RuntimeException {
  private final String key;
  private final transient Object[] arguments;

  public LocalizedException(String key, Object... arguments) {
    this(null, key, arguments);
  }

  public LocalizedException(Throwable cause, String key, Object... arguments) {
    super(Messages.english(key, arguments), cause);
    this.key = key;
    this.arguments = arguments.clone();
  }

  public String key() {
    return key;
  }

  @Override
  public String getLocalizedMessage() {
    return arguments == null ? getMessage() : Messages.text(key, arguments);
  }
}
