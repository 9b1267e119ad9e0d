package org.remanence.ui.questions;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** State of the Questions page: what is searched for, and the question that is open. */
public final class QuestionsViewModel {
  private final Consumer<FrequentQuestion> show;
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<FrequentQuestion> open = new SimpleObjectProperty<>();

  /**
   * @param show shows the place in the window that answers a question
   */
  public QuestionsViewModel(Consumer<FrequentQuestion> show) {
    this.show = show;
  }

  /** Words that questions or answers are to have. */
  StringProperty searchProperty() {
    return search;
  }

  /** The question whose answer is shown; null for none. */
  ObjectProperty<FrequentQuestion> openProperty() {
    return open;
  }

  /** Shows the place in the window that answers a question. */
  void show(FrequentQuestion question) {
    show.accept(question);
  }
}
