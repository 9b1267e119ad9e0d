package org.remanence.notebook.analysis;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remanence.i18n.LocalizedException;
import org.remanence.notebook.CodeCell;
import org.remanence.notebook.Notebook;
import org.remanence.notebook.analysis.AbstractValue.Function;
import org.remanence.notebook.analysis.AbstractValue.Reference;
import org.remanence.notebook.python.Expression;
import org.remanence.notebook.python.PythonCode;
import org.remanence.notebook.python.Statement;
import org.remanence.notebook.python.Statement.Alias;
import org.remanence.notebook.python.Statement.Arm;
import org.remanence.notebook.python.Statement.Assign;
import org.remanence.notebook.python.Statement.Block;
import org.remanence.notebook.python.Statement.Branch;
import org.remanence.notebook.python.Statement.Define;
import org.remanence.notebook.python.Statement.Evaluate;
import org.remanence.notebook.python.Statement.Loop;
import org.remanence.notebook.python.Statement.Return;

/**
 * Follows the code of a notebook from cell to cell without running it: of each value it keeps what
 * the code alone tells, above all which part of the data it was made of. What it cannot tell stays
 * unknown.
 */
public final class AbstractInterpreter {
  /** Rounds of a loop that are gone through one by one. */
  private static final int MAX_ROUNDS = 12;

  private final InterpreterState state;
  private final Evaluator evaluator;
  private final Assignments assignments;

  private AbstractInterpreter(InterpreterState state) {
    this.state = state;
    this.evaluator = new Evaluator(state, this::run);
    this.assignments = new Assignments(state, evaluator);
  }

  /**
   * Reads the actions of a notebook.
   *
   * @throws LocalizedException if it is too long to be followed
   */
  public static Experiment read(Notebook notebook) {
    List<CodeCell> cells = notebook.cells();
    if (cells.isEmpty()) {
      return new Experiment();
    }
    List<List<Statement>> code =
        cells.stream().map(cell -> PythonCode.parse(cell.source())).toList();
    InterpreterState state = new InterpreterState(notebook, cells.get(0), new SliceBounds(code));
    AbstractInterpreter reader = new AbstractInterpreter(state);
    for (int i = 0; i < cells.size(); i++) {
      state.cell = cells.get(i);
      reader.run(code.get(i));
    }
    reader.evaluator.callTheUncalled();
    return state.experiment;
  }

  /** Goes through statements; what they return, or null if they do not, as far as is known. */
  private @Nullable AbstractValue run(List<Statement> statements) {
    AbstractValue maybe = null;
    for (Statement statement : statements) {
      state.step();
      if (statement instanceof Return result) {
        return evaluator.evaluate(result.value());
      } else if (statement instanceof Block block) {
        AbstractValue result = run(block.body());
        if (result != null) {
          return result;
        }
      } else if (statement instanceof Branch branch) {
        Optional<Arm> taken = taken(branch);
        AbstractValue result = taken.isPresent() ? run(taken.get().body()) : runAll(branch);
        if (result != null && taken.isPresent()) {
          return result;
        }
        maybe = maybe == null ? result : maybe;
      } else if (statement instanceof Loop loop) {
        AbstractValue result = runLoop(loop);
        maybe = maybe == null ? result : maybe;
      } else {
        runSimple(statement);
      }
    }
    return maybe;
  }

  /** The arm that is gone through, if the conditions up to it are known. */
  private Optional<Arm> taken(Branch branch) {
    for (Arm arm : branch.arms()) {
      if (arm.condition() == null) {
        return Optional.of(arm);
      }
      Optional<Boolean> truth = evaluator.evaluate(arm.condition()).truth();
      if (truth.isEmpty()) {
        return Optional.empty();
      } else if (truth.get()) {
        return Optional.of(arm);
      }
    }
    return Optional.of(new Arm(null, List.of()));
  }

  private @Nullable AbstractValue runAll(Branch branch) {
    AbstractValue maybe = null;
    for (Arm arm : branch.arms()) {
      AbstractValue result = run(arm.body());
      maybe = maybe == null ? result : maybe;
    }
    return maybe;
  }

  private void runSimple(Statement statement) {
    if (statement instanceof Assign assign) {
      assignments.run(assign);
    } else if (statement instanceof Evaluate evaluate) {
      evaluator.evaluate(evaluate.value());
    } else if (statement instanceof Alias alias) {
      state.scope.set(alias.alias(), new Reference(alias.name()));
    } else if (statement instanceof Define define) {
      Function function = new Function(define, state.cell, state.scope);
      state.scope.set(define.name(), function);
      evaluator.defined(function);
    }
  }

  private @Nullable AbstractValue runLoop(Loop loop) {
    AbstractValue iterable = evaluator.evaluate(loop.iterable());
    List<Expression> header =
        loop.target() == null ? List.of(loop.iterable()) : List.of(loop.target(), loop.iterable());
    boolean repetition = InterpreterState.isRepetition(header);
    state.repetitions += repetition ? 1 : 0;
    state.inside++;
    try {
      List<AbstractValue> rounds = iterable instanceof DataValue data ? data.known() : List.of();
      if (loop.target() == null || rounds.isEmpty() || rounds.size() > MAX_ROUNDS) {
        return runOpenLoop(loop, iterable);
      }
      AbstractValue maybe = null;
      for (AbstractValue round : rounds) {
        state.bind(loop.target(), round);
        AbstractValue result = run(loop.body());
        maybe = maybe == null ? result : maybe;
      }
      return maybe;
    } finally {
      state.inside--;
      state.repetitions -= repetition ? 1 : 0;
    }
  }

  /** Once, with what is true of every round. */
  private @Nullable AbstractValue runOpenLoop(Loop loop, AbstractValue iterable) {
    state.openLoops++;
    try {
      if (loop.target() != null) {
        AbstractValue each =
            iterable instanceof DataValue data ? data.ofUnknownSize() : AbstractValue.UNKNOWN;
        state.bind(loop.target(), each);
      }
      return run(loop.body());
    } finally {
      state.openLoops--;
    }
  }
}
