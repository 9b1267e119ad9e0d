package org.remanence.ui.lesson.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import org.remanence.i18n.Messages;
import org.remanence.ui.kit.LabelConverter;

/** A box with one of several values, or none. */
final class Choice<T> extends ComboBox<Optional<T>> {
  private boolean showing;

  /**
   * @param noneKey message key of what stands for no value
   * @param changed is given the box when another value is chosen
   */
  Choice(
      String id,
      String titleKey,
      String noneKey,
      Function<T, String> name,
      Consumer<Object> changed) {
    setId(id);
    setAccessibleText(Messages.text(titleKey));
    setMaxWidth(Double.MAX_VALUE);
    setConverter(
        new LabelConverter<>(value -> value.map(name).orElseGet(() -> Messages.text(noneKey))));
    valueProperty()
        .addListener(
            (property, old, now) -> {
              if (!showing && now != null) {
                changed.accept(this);
              }
            });
  }

  /** Shows a value among all there are. */
  void show(Optional<T> value, List<T> all) {
    showing = true;
    List<Optional<T>> items =
        Stream.concat(Stream.of(Optional.<T>empty()), all.stream().map(Optional::of)).toList();
    if (!getItems().equals(items)) {
      getItems().setAll(items);
    }
    setValue(value);
    showing = false;
  }
}
