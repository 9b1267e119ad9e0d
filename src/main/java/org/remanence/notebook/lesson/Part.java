package org.remanence.notebook.lesson;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Part of the data. */
public enum Part {
  WHOLE,
  TRAINING,
  VALIDATION,
  TEST;

  private static final Pattern VALIDATION_NAME = Pattern.compile("(^|_)(x|y)?_?(val|valid|dev)");
  private static final Pattern TEST_NAME = Pattern.compile("(^|_)(x|y)?_?test");
  private static final Pattern TRAINING_NAME = Pattern.compile("(^|_)(x|y)?_?(train|entr|appr)");

  /** The part that the name of a variable tells, as {@code X_test} does. */
  public static Optional<Part> named(String variable) {
    String name = variable.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    boolean validation = VALIDATION_NAME.matcher(name).find();
    boolean test = TEST_NAME.matcher(name).find();
    boolean training = TRAINING_NAME.matcher(name).find();
    if ((validation ? 1 : 0) + (test ? 1 : 0) + (training ? 1 : 0) != 1) {
      return Optional.empty();
    }
    return Optional.of(validation ? VALIDATION : test ? TEST : TRAINING);
  }

  public boolean isHeldOut() {
    return this == VALIDATION || this == TEST;
  }

  /** Of what is made of both. What is learnt from training and validation knows no test. */
  Part with(Part other) {
    if (this == other) {
      return this;
    }
    return this != WHOLE && other != WHOLE && this != TEST && other != TEST ? TRAINING : WHOLE;
  }
}
