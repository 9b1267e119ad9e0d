package org.remanence.ui.results;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.remanence.i18n.Messages;
import org.remanence.model.Hyperparameter;
import org.remanence.study.report.StudyNames;

/** A hyperparameter of which a study tries several values, as it was chosen and typed. */
final class VariedSetting {
  /** The others are switches, or have a field of their own. */
  static final List<Hyperparameter> CHOICES =
      Stream.of(Hyperparameter.values())
          .filter(each -> each.range().isTyped())
          .filter(each -> each != Hyperparameter.EPOCHS && each != Hyperparameter.PATIENCE)
          .toList();

  private final ObjectProperty<Hyperparameter> setting = new SimpleObjectProperty<>();
  private final StringProperty values = new SimpleStringProperty("");

  /** Null where none is varied. */
  ObjectProperty<Hyperparameter> settingProperty() {
    return setting;
  }

  /** Numbers with spaces between them. */
  StringProperty valuesProperty() {
    return values;
  }

  boolean isUsed() {
    return setting.get() != null;
  }

  /** Problem with the values, in the language in use; null if there is none. */
  String problem() {
    return !isUsed() || numbers().isPresent()
        ? null
        : Messages.text(
            "study.page.problem.values",
            StudyNames.of(setting.get()),
            setting.get().range().min(),
            setting.get().range().max());
  }

  /** The different values, at least two; empty if they are not that. */
  Optional<List<Double>> numbers() {
    List<Double> numbers = TypedNumbers.of(values.get(), setting.get().range().isWhole());
    boolean many = numbers.size() > 1 && numbers.stream().distinct().count() == numbers.size();
    return many && numbers.stream().allMatch(setting.get().range()::contains)
        ? Optional.of(numbers)
        : Optional.empty();
  }
}
