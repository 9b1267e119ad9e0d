package org.remanence.ui.playground.sampling;

import java.security.SecureRandom;
import java.util.Map;
import java.util.function.DoubleConsumer;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.remanence.model.language.Sampling;

/** How texts are drawn, for all columns alike but for the temperature. For the JavaFX thread. */
public final class SamplingForm {
  public static final double LOWEST_TEMPERATURE = 0.1;
  static final double LOWEST_TOP_P = 0.05;

  /** More than the words of any vocabulary is all of them. */
  static final int MOST_K = 99_999;

  public static final int LONGEST = 1000;
  static final int LARGEST_SEED = 999_999;
  private static final int USUAL_LENGTH = 100;

  private final IntegerProperty topK = new SimpleIntegerProperty(Sampling.DEFAULT.topK());
  private final DoubleProperty topP = new SimpleDoubleProperty(Sampling.DEFAULT.topP());
  private final BooleanProperty greedy = new SimpleBooleanProperty(Sampling.DEFAULT.greedy());
  private final IntegerProperty seed = new SimpleIntegerProperty((int) Sampling.DEFAULT.seed());
  private final IntegerProperty length = new SimpleIntegerProperty(USUAL_LENGTH);
  private final ObjectProperty<TypingSpeed> pace = new SimpleObjectProperty<>(TypingSpeed.FAST);
  private final SecureRandom random = new SecureRandom();

  /** The k most probable tokens stay; 0 for all. */
  public IntegerProperty topKProperty() {
    return topK;
  }

  /** The most probable tokens stay that reach this share together. */
  public DoubleProperty topPProperty() {
    return topP;
  }

  public BooleanProperty greedyProperty() {
    return greedy;
  }

  public IntegerProperty seedProperty() {
    return seed;
  }

  /** Tokens to write. */
  public IntegerProperty lengthProperty() {
    return length;
  }

  public ObjectProperty<TypingSpeed> paceProperty() {
    return pace;
  }

  public Sampling at(double temperature) {
    return new Sampling(temperature, topK.get(), topP.get(), greedy.get(), seed.get());
  }

  void newSeed() {
    seed.set(random.nextInt(LARGEST_SEED + 1));
  }

  /** All that settings remember of it. */
  public Observable[] remembered() {
    return new Observable[] {topK, topP, greedy, seed, length, pace};
  }

  public void save(Map<String, String> values) {
    values.put("top-k", String.valueOf(topK.get()));
    values.put("top-p", String.valueOf(topP.get()));
    values.put("greedy", String.valueOf(greedy.get()));
    values.put("seed", String.valueOf(seed.get()));
    values.put("length", String.valueOf(length.get()));
    values.put("pace", pace.get().id());
  }

  /** Takes remembered values; the settings may have been edited, so wild ones are passed over. */
  public void fill(Map<String, String> values) {
    number(values, "top-k", 0, MOST_K, value -> topK.set((int) value));
    number(values, "top-p", LOWEST_TOP_P, 1, topP::set);
    number(values, "seed", 0, LARGEST_SEED, value -> seed.set((int) value));
    number(values, "length", 1, LONGEST, value -> length.set((int) value));
    greedy.set("true".equals(values.get("greedy")));
    for (TypingSpeed each : TypingSpeed.values()) {
      if (each.id().equals(values.get("pace"))) {
        pace.set(each);
      }
    }
  }

  public static void number(
      Map<String, String> values, String name, double min, double max, DoubleConsumer use) {
    try {
      double value = Double.parseDouble(values.getOrDefault(name, ""));
      if (value >= min && value <= max) {
        use.accept(value);
      }
    } catch (NumberFormatException e) {
      // Not remembered, or no number: what is there stays.
      return;
    }
  }
}
