package org.remanence.notebook.analysis;

import java.util.List;
import java.util.regex.Pattern;
import org.remanence.i18n.LocalizedException;
import org.remanence.notebook.CodeCell;
import org.remanence.notebook.CodeLocation;
import org.remanence.notebook.Notebook;
import org.remanence.notebook.python.Expression;
import org.remanence.notebook.python.Expression.Items;
import org.remanence.notebook.python.Expression.Name;
import org.remanence.notebook.python.Expression.Starred;
import org.remanence.notebook.python.Expressions;

/** State of the reading of a notebook: its location, and what it came across. */
final class InterpreterState {
  /** Far beyond the notebook of any lesson; loops within loops must end, too. */
  private static final int MAX_STEPS = 1_000_000;

  /** Items and characters that values are made of, one after the other. */
  private static final long MAX_COPIED = 50_000_000;

  private static final Pattern REPETITION =
      Pattern.compile("(?i)(^|_)(seed|graine|run|rep|fold|trial|essai|range|split|iter|tirage).*");

  final Notebook notebook;
  final Experiment experiment = new Experiment();
  final SliceBounds bounds;
  CodeCell cell;
  Scope scope = new Scope(null);

  /** Loops over seeds, folds or numbers around the location. */
  int repetitions;

  /** Loops around the location whose number of rounds is not known. */
  int openLoops;

  /** Functions and loops around the location. */
  int inside;

  private int steps;
  private long copied;

  /** At the first of the cells. */
  InterpreterState(Notebook notebook, CodeCell first, SliceBounds bounds) {
    this.notebook = notebook;
    this.cell = first;
    this.bounds = bounds;
  }

  CodeLocation location(int line) {
    return cell.location(line);
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

  /**
   * Counts what a new value holds.
   *
   * @throws LocalizedException if values grow beyond all lessons
   */
  void made(AbstractValue value) {
    copied +=
        value instanceof DataValue data
            ? data.known().size() + data.origins().size()
            : value.text().map(String::length).orElse(0);
    if (copied > MAX_COPIED) {
      throw new LocalizedException("notebook.too-long", notebook.file());
    }
  }

  /** Gives the names of a target their values; a list of names takes data apart. */
  void bind(Expression target, AbstractValue value) {
    if (target instanceof Name name) {
      scope.set(name.name(), value);
    } else if (target instanceof Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        bind(items.items().get(i), part(value, i));
      }
    } else if (target instanceof Starred rest) {
      bind(rest.value(), Evaluator.openEnded(value));
    }
  }

  /** One of the values that are taken apart. */
  static AbstractValue part(AbstractValue whole, int index) {
    if (!(whole instanceof DataValue data)) {
      return AbstractValue.UNKNOWN;
    }
    List<AbstractValue> items = data.known();
    return items.isEmpty()
        ? data.ofUnknownSize()
        : index < items.size() ? items.get(index) : AbstractValue.UNKNOWN;
  }

  /** Returns whether a loop goes over seeds, folds or numbers. */
  static boolean isRepetition(List<Expression> header) {
    return header.stream()
        .flatMap(part -> Expressions.names(part).stream())
        .anyMatch(name -> REPETITION.matcher(name).matches());
  }
}
