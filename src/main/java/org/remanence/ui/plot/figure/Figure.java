package org.remanence.ui.plot.figure;

import java.util.Optional;
import javafx.scene.Node;
import org.remanence.passport.Passport;
import org.remanence.ui.passport.PassportChoice;

/** Something drawn from numbers that can be copied, saved and read as a table. */
public interface Figure {
  /** Title that tells what it shows; file names come from it. */
  String title();

  /** Returns whether there is nothing to see. */
  boolean isBlank();

  /** Its numbers with a header line and a line per token, as Java and Python read them. */
  String delimited(char separator);

  /** Opens a window with the numbers. */
  void showTable();

  /** Opens a window in which it is larger, if it gains by that. */
  default void enlarge() {}

  default boolean isEnlargeable() {
    return false;
  }

  /** Passport of the number pointed at, or of the first one; empty where that is not known. */
  default Optional<Passport> passport() {
    return Optional.empty();
  }

  /** Its numbers, to choose one that is asked for; empty where one answer is for all. */
  default Optional<PassportChoice> choice() {
    return Optional.empty();
  }

  /** Returns whether {@link #passport} answers while nothing is pointed at. */
  default boolean isExplained() {
    return !isBlank() && passport().isPresent();
  }

  /** Content of a picture of it, laid out. */
  Node picture();
}
