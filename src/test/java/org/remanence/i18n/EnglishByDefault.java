package org.remanence.i18n;

import java.util.Locale;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets every test begin in English, whatever language the machine speaks and whatever the test
 * before it left; JUnit finds it by itself.
 */
public final class EnglishByDefault implements BeforeAllCallback, BeforeEachCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    Messages.use(Locale.ENGLISH);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Messages.use(Locale.ENGLISH);
  }
}
