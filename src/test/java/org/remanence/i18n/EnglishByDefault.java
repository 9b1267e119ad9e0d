package org.remanence.i18n;

import java.util.Locale;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets every test begin in English, whatever language the machine speaks and whatever the test
 * before it left; JUnit finds it by itself.
 */
public final class EnglishByDefault
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    Messages.use(Locale.ENGLISH);
  }

  /** For the tests of other engines than Jupiter, too. */
  @Override
  public void afterEach(ExtensionContext context) {
    Messages.use(Locale.ENGLISH);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Messages.use(Locale.ENGLISH);
  }
}
