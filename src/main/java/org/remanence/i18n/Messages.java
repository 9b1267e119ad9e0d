package org.remanence.i18n;

import java.text.DecimalFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Texts of the program in the language in use; English where a language has no bundle. */
public final class Messages {
  private static final String BUNDLE = "i18n.messages";
  private static final String RESOURCE = "/i18n/messages_%s.properties";

  /** Patterns by language and key: to read a pattern takes longer than to fill it in. */
  private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

  private static volatile ResourceBundle bundle = load(Locale.getDefault());

  private Messages() {}

  /** Switches every later lookup to {@code language}. */
  public static void use(Locale language) {
    bundle = load(language);
  }

  /** The language that lookups answer in: one of {@link #languages()}. */
  public static Locale language() {
    Locale locale = bundle.getLocale();
    return locale.getLanguage().isEmpty() ? Locale.ENGLISH : locale;
  }

  /**
   * The languages that there is a bundle for: translations in the order of their codes, and English
   * last.
   */
  public static List<Locale> languages() {
    Stream<String> translated =
        Arrays.stream(Locale.getISOLanguages())
            .filter(code -> Messages.class.getResource(RESOURCE.formatted(code)) != null);
    return Stream.concat(translated.sorted(), Stream.of(Locale.ENGLISH.getLanguage()))
        .map(Locale::forLanguageTag)
        .toList();
  }

  /** The bundle in use, for FXML's {@code %key}. */
  public static ResourceBundle bundle() {
    return bundle;
  }

  /** The text of {@code key} with {@code arguments} put in by {@link MessageFormat}. */
  public static String text(String key, Object... arguments) {
    return format(bundle, key, arguments);
  }

  /** The same text in a language that need not be the one in use. */
  public static String textIn(Locale language, String key, Object... arguments) {
    return format(load(language), key, arguments);
  }

  /** The same text in English, for logs. */
  static String english(String key, Object... arguments) {
    return textIn(Locale.ENGLISH, key, arguments);
  }

  private static String format(ResourceBundle source, String key, Object... arguments) {
    Locale locale =
        source.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : source.getLocale();
    MessageFormat format =
        FORMATS.computeIfAbsent(
            locale.getLanguage() + ' ' + key, wanted -> pattern(source.getString(key), locale));
    synchronized (format) {
      return format.format(arguments);
    }
  }

  private static MessageFormat pattern(String text, Locale locale) {
    MessageFormat format = new MessageFormat(text, locale);
    Format[] parts = format.getFormats();
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] instanceof DecimalFormat number) {
        NumberText.setMinus(number);
        format.setFormat(i, number);
      }
    }
    return format;
  }

  private static ResourceBundle load(Locale language) {
    // The root bundle is English: without this control a French system would answer French to it.
    return ResourceBundle.getBundle(
        BUNDLE,
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
