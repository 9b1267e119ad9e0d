package org.remanence.ui.playground.sampling;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.remanence.model.NumberRange;
import org.remanence.model.language.Sampling;
import org.remanence.ui.form.NumberField;
import org.remanence.ui.form.NumberFields;
import org.remanence.ui.form.NumberSpec;
import org.remanence.ui.form.Remembered;

/**
 * Form of how texts are drawn, for all columns alike but for the temperature. For the JavaFX
 * thread.
 */
public final class SamplingForm {
  public static final double LOWEST_TEMPERATURE = 0.1;
  static final double LOWEST_TOP_P = 0.05;

  /** More than the words of any vocabulary is all of them. */
  private static final int MAX_K = 99_999;

  public static final int LONGEST = 1000;
  private static final int LARGEST_SEED = 999_999;
  private static final int DEFAULT_LENGTH = 100;
  private static final NumberRange TOP_P = NumberRange.decimal(LOWEST_TOP_P, 1);

  private final NumberField topK = field("top-k", 0, MAX_K, Sampling.DEFAULT.topK());
  private final DoubleProperty topP = new SimpleDoubleProperty(Sampling.DEFAULT.topP());
  private final BooleanProperty greedy = new SimpleBooleanProperty(Sampling.DEFAULT.greedy());
  private final NumberField seed = field("seed", 0, LARGEST_SEED, Sampling.DEFAULT.seed());
  private final NumberField length = field("length", 1, LONGEST, DEFAULT_LENGTH);
  private final NumberFields fields = new NumberFields(List.of(topK, seed, length));
  private final ObjectProperty<TypingSpeed> pace = new SimpleObjectProperty<>(TypingSpeed.FAST);
  private final SecureRandom random = new SecureRandom();

  public SamplingForm() {
    topK.usedProperty().bind(greedy.not());
  }

  private static NumberField field(String id, int min, int max, double defaultValue) {
    NumberRange range = new NumberRange(NumberRange.Kind.WHOLE, min, max);
    return new NumberField(
        new NumberSpec(id, "playground.field." + id, "playground.tip." + id, range, defaultValue));
  }

  /** The k most probable tokens stay; 0 for all. */
  public NumberField topK() {
    return topK;
  }

  /** The most probable tokens stay that reach this share together. */
  public DoubleProperty topPProperty() {
    return topP;
  }

  public BooleanProperty greedyProperty() {
    return greedy;
  }

  public NumberField seed() {
    return seed;
  }

  /** Tokens to write. */
  public NumberField length() {
    return length;
  }

  public ObjectProperty<TypingSpeed> paceProperty() {
    return pace;
  }

  public Sampling at(double temperature) {
    return new Sampling(temperature, topK.whole(), topP.get(), greedy.get(), seed.whole());
  }

  void newSeed() {
    seed.set(random.nextInt(LARGEST_SEED + 1));
  }

  /** All that settings remember of it. */
  public Observable[] remembered() {
    return new Observable[] {
      topK.valueProperty(), topP, greedy, seed.valueProperty(), length.valueProperty(), pace
    };
  }

  public void save(Map<String, String> values) {
    fields.save(values);
    values.put("top-p", String.valueOf(topP.get()));
    values.put("greedy", String.valueOf(greedy.get()));
    values.put("pace", pace.get().id());
  }

  /** Takes remembered values. */
  public void fill(Map<String, String> values) {
    fields.restore(values);
    Remembered.number(values, "top-p", TOP_P).ifPresent(topP::set);
    greedy.set(Remembered.flag(values, "greedy"));
    Remembered.choice(values, "pace", Stream.of(TypingSpeed.values()), TypingSpeed::id)
        .ifPresent(pace::set);
  }

  void reformat() {
    fields.reformat();
  }
}
