package org.remanence.ui.presenter;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** State of the window as it is presented to a class. For the JavaFX thread. */
public final class PresenterViewModel {
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>();
  private final BooleanProperty locked = new SimpleBooleanProperty();

  /** Use of the pointer over the figures. */
  enum Tool {
    /** A spot goes with it. */
    LASER,
    /** It draws. */
    PEN
  }

  /** True while the window is presented. */
  public ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  /** The tool in hand; null for the plain pointer. */
  ObjectProperty<Tool> toolProperty() {
    return tool;
  }

  /** True while clicks and keys change nothing in the tabs. */
  public BooleanProperty lockedProperty() {
    return locked;
  }

  /** Begins to present, or ends it. */
  public void toggle() {
    setOn(!on.get());
  }

  /** Without presenting there are neither tools nor a lock. */
  void setOn(boolean now) {
    on.set(now);
    if (!now) {
      tool.set(null);
      locked.set(false);
    }
  }

  /** Takes a tool in hand, or puts it away. */
  void use(Tool wanted) {
    tool.set(tool.get() == wanted ? null : wanted);
  }
}
