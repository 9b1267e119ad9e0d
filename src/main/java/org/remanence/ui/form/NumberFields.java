package org.remanence.ui.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;

/** The numbers of a form, in their order. */
public record NumberFields(List<NumberField> all) {
  public NumberFields {
    all = List.copyOf(all);
  }

  public boolean areValid() {
    return all.stream().allMatch(NumberField::isValid);
  }

  /** All that is wrong, in the language in use. */
  public List<String> problems() {
    return all.stream().map(NumberField::problem).flatMap(Optional::stream).toList();
  }

  /** Texts that are typed into them. */
  public List<Observable> inputs() {
    return all.stream().<Observable>map(NumberField::textProperty).toList();
  }

  public void reset() {
    all.forEach(NumberField::reset);
  }

  /** Writes every number as the language in use does. */
  public void reformat() {
    all.forEach(NumberField::reformat);
  }

  public void save(Map<String, String> values) {
    all.forEach(field -> field.save(values));
  }

  public void restore(Map<String, String> values) {
    all.forEach(field -> field.restore(values));
  }
}
