package org.remanence.notebook.python;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.remanence.notebook.python.Statement.Arm;
import org.remanence.notebook.python.Statement.Assign;
import org.remanence.notebook.python.Statement.Block;
import org.remanence.notebook.python.Statement.Branch;
import org.remanence.notebook.python.Statement.Define;
import org.remanence.notebook.python.Statement.Evaluate;
import org.remanence.notebook.python.Statement.Loop;
import org.remanence.notebook.python.Statement.Return;

/** Parts of statements. */
public final class Statements {
  private Statements() {}

  /** Every expression in them, however deep. */
  public static Stream<Expression> expressions(List<Statement> statements) {
    return statements.stream().flatMap(Statements::of).flatMap(Expressions::all);
  }

  private static Stream<Expression> of(Statement statement) {
    if (statement instanceof Assign assign) {
      return Stream.concat(assign.targets().stream(), Stream.of(assign.value()));
    } else if (statement instanceof Evaluate evaluate) {
      return Stream.of(evaluate.value());
    } else if (statement instanceof Return result) {
      return Stream.of(result.value());
    } else if (statement instanceof Branch branch) {
      return Stream.concat(
          branch.arms().stream().map(Arm::condition).filter(Objects::nonNull),
          branch.arms().stream().flatMap(arm -> expressions(arm.body())));
    } else if (statement instanceof Loop loop) {
      return Stream.concat(Stream.of(loop.iterable()), expressions(loop.body()));
    } else if (statement instanceof Define define) {
      return expressions(define.body());
    }
    return statement instanceof Block block ? expressions(block.body()) : Stream.empty();
  }
}
