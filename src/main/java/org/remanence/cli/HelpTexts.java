package org.remanence.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.Messages;

/**
 * Texts that picocli shows with {@code --help}, out of the program's messages: {@code
 * cli.help.verbose} is about that option of any command, {@code cli.help.compare.epochs} about one
 * of {@code compare}.
 */
final class HelpTexts extends ResourceBundle {
  private static final String PREFIX = "cli.help.";

  private final Map<String, String> texts = new HashMap<>();

  HelpTexts() {
    for (String key : Messages.bundle().keySet()) {
      if (key.startsWith(PREFIX)) {
        String name = key.substring(PREFIX.length());
        texts.put(name, Messages.text(key));
        texts.put(RemanenceCommand.NAME + "." + name, Messages.text(key));
      }
    }
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts.get(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.keySet());
  }
}
