package org.remanence.notebook.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.remanence.notebook.python.Expression;
import org.remanence.notebook.python.Expression.Slice;
import org.remanence.notebook.python.Expression.Subscript;
import org.remanence.notebook.python.Expressions;
import org.remanence.notebook.python.Statement;
import org.remanence.notebook.python.Statements;

/**
 * Bounds at which lists are cut: {@code x[:n]} is a training part if there is an {@code x[n:]},
 * too.
 */
final class SliceBounds {
  private final Set<String> lower = new HashSet<>();
  private final Set<String> upper = new HashSet<>();
  private final Set<String> columns = new HashSet<>();

  SliceBounds(List<List<Statement>> cells) {
    cells.stream()
        .flatMap(Statements::expressions)
        .forEach(
            part -> {
              if (part instanceof Subscript subscript && subscript.indices().size() == 2) {
                columns.add(Expressions.render(subscript));
              } else if (part instanceof Subscript subscript
                  && subscript.indices().size() == 1
                  && subscript.indices().get(0) instanceof Slice slice) {
                add(lower, subscript.owner(), slice.lower());
                add(upper, subscript.owner(), slice.upper());
              }
            });
  }

  /** Returns whether the last column is taken, {@code x[:, -1]}, and elsewhere all the others. */
  boolean isNextToken(Subscript subscript) {
    String owner = Expressions.render(subscript.owner());
    return Expressions.render(subscript).equals("(" + owner + " () -(1.0))")
        && columns.contains("(" + owner + " () (-(1.0)))");
  }

  private static void add(Set<String> bounds, Expression owner, @Nullable Expression bound) {
    if (bound != null) {
      bounds.add(key(owner, bound));
    }
  }

  private static String key(Expression owner, Expression bound) {
    return Expressions.render(owner) + '[' + Expressions.render(bound);
  }

  /** The part that a slice of the whole is; the whole itself if nothing tells. */
  DataPart part(Expression owner, Slice slice) {
    boolean begun = slice.lower() != null && upper.contains(key(owner, slice.lower()));
    boolean goesOn = slice.upper() != null && lower.contains(key(owner, slice.upper()));
    boolean first =
        slice.lower() == null
            || slice.lower() instanceof Expression.Number number && number.value() == 0;
    if (begun) {
      return goesOn ? DataPart.VALIDATION : slice.upper() == null ? DataPart.TEST : DataPart.WHOLE;
    }
    return goesOn && first ? DataPart.TRAINING : DataPart.WHOLE;
  }
}
