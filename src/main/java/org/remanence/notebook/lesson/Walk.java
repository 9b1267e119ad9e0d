package org.remanence.notebook.lesson;

import java.util.List;
import java.util.regex.Pattern;
import org.remanence.i18n.LocalizedException;
import org.remanence.notebook.CodeCell;
import org.remanence.notebook.Notebook;
import org.remanence.notebook.Place;
import org.remanence.notebook.python.Expression;
import org.remanence.notebook.python.Expression.Items;
import org.remanence.notebook.python.Expression.Name;
import org.remanence.notebook.python.Expressions;

/** State of the reading of a notebook: its place, and what it came across. */
final class Walk {
  /** Far beyond any lesson; loops within loops must end, too. */
  private static final int MAX_STEPS = 1_000_000;

  private static final Pattern REPETITION =
      Pattern.compile("(?i)(^|_)(seed|graine|run|rep|fold|trial|essai|range|split|iter|tirage).*");

  final Notebook notebook;
  final Lesson lesson = new Lesson();
  final SliceBounds bounds;
  CodeCell cell;
  Scope scope = new Scope(null);

  /** Loops over seeds, folds or numbers around the place. */
  int repetitions;

  /** Loops around the place whose number of rounds is not known. */
  int openLoops;

  /** Functions and loops around the place. */
  int inside;

  /** True if an order was left to chance. */
  boolean shuffled;

  private int steps;

  /** At the first of the cells. */
  Walk(Notebook notebook, CodeCell first, SliceBounds bounds) {
    this.notebook = notebook;
    this.cell = first;
    this.bounds = bounds;
  }

  Place place(int line) {
    return cell.place(line);
  }

  /**
   * Counts.
   *
   * @throws LocalizedException if it goes on too long
   */
  void step() {
    if (++steps > MAX_STEPS) {
      throw new LocalizedException("notebook.too-long", notebook.file());
    }
  }

  /** Gives the names of a target their values; a list of names takes data apart. */
  void bind(Expression target, Value value) {
    if (target instanceof Name name) {
      scope.set(name.name(), value);
    } else if (target instanceof Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        bind(items.items().get(i), part(value, i));
      }
    }
  }

  /** One of the values that are taken apart. */
  static Value part(Value whole, int index) {
    if (!(whole instanceof Data data)) {
      return Value.UNKNOWN;
    }
    List<Value> items = data.known();
    return items.isEmpty()
        ? data.ofUnknownSize()
        : index < items.size() ? items.get(index) : Value.UNKNOWN;
  }

  /** Returns whether a loop goes over seeds, folds or numbers. */
  static boolean isRepetition(List<Expression> header) {
    return header.stream()
        .flatMap(part -> Expressions.names(part).stream())
        .anyMatch(name -> REPETITION.matcher(name).matches());
  }
}
