package org.remanence.ui.shapes;

import java.util.Locale;

/** The stages on the way from texts to class probabilities, in their order. */
enum Stage {
  TEXT("shapes.text.title"),
  TOKENS("shapes.tokens.title"),
  NUMBERS("shapes.numbers.title"),
  BATCH("shapes.batch.title"),
  VECTORS("shapes.vectors.title"),
  STATES("shapes.states.title"),
  OUTPUT("shapes.output.title"),
  SOFTMAX("shapes.softmax.title");

  private final String titleKey;

  Stage(String titleKey) {
    this.titleKey = titleKey;
  }

  /** The name in identifiers: with “stage-” in front that of its node. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String titleKey() {
    return titleKey;
  }
}
