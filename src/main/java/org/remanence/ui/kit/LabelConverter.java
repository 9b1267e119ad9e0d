package org.remanence.ui.kit;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Converter to the names of the items of a box that is not editable. */
public final class LabelConverter<T> extends StringConverter<T> {
  private final Function<T, String> name;

  public LabelConverter(Function<T, String> name) {
    this.name = name;
  }

  @Override
  public String toString(T item) {
    return item == null ? "" : name.apply(item);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("the box is not editable");
  }
}
