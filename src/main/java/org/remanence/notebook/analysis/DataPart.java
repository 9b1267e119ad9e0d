package org.remanence.notebook.analysis;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Part of the data. */
public enum DataPart {
  WHOLE(""),
  TRAINING("train|training|entr|entrainement|appr|apprentissage"),
  VALIDATION("val|valid|validation|dev"),
  TEST("test|testing");

  /** A word of a name: {@code xtest}, {@code testset} and {@code tests} tell the same. */
  private final Pattern word;

  DataPart(String names) {
    word = Pattern.compile("[xy]?(" + names + ")([xys]|set|data)?");
  }

  /** The part that the name of a variable tells, as {@code X_test} and {@code trainTexts} do. */
  public static Optional<DataPart> named(String variable) {
    Set<DataPart> told = EnumSet.noneOf(DataPart.class);
    String words = variable.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    for (String word : words.split("[_0-9]+")) {
      for (DataPart part : Set.of(TRAINING, VALIDATION, TEST)) {
        if (part.word.matcher(word).matches()) {
          told.add(part);
        }
      }
    }
    return told.size() == 1 ? told.stream().findFirst() : Optional.empty();
  }

  public boolean isHeldOut() {
    return this == VALIDATION || this == TEST;
  }

  /** Of what is made of both. What is learnt from training and validation knows no test. */
  DataPart with(DataPart other) {
    if (this == other) {
      return this;
    }
    return this != WHOLE && other != WHOLE && this != TEST && other != TEST ? TRAINING : WHOLE;
  }
}
