package org.remanence.ui.lesson;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.remanence.lesson.Step.Question;

/** The hands that were raised for each choice of a question, as typed in. For the JavaFX thread. */
final class ShowOfHands {
  /** More digits than a lecture hall has seats are a slip. */
  static final int MAX_DIGITS = 4;

  private final List<StringProperty> counts;

  ShowOfHands(Question question) {
    counts =
        IntStream.range(0, question.choices().size())
            .<StringProperty>mapToObj(choice -> new SimpleStringProperty(""))
            .toList();
  }

  /** Count of a choice as it is typed: digits, or nothing. */
  StringProperty typed(int choice) {
    return counts.get(choice);
  }

  /** Returns the hands for a choice; empty if none were counted for it. */
  OptionalInt count(int choice) {
    String typed = counts.get(choice).get();
    return typed.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(typed));
  }

  /** Returns whether hands were counted. */
  boolean wereCounted() {
    return total() > 0;
  }

  int total() {
    return IntStream.range(0, counts.size()).map(choice -> count(choice).orElse(0)).sum();
  }

  /** Returns a choice's part of all hands, from 0 to 1; 0 while none were counted. */
  double share(int choice) {
    return total() == 0 ? 0 : (double) count(choice).orElse(0) / total();
  }
}
