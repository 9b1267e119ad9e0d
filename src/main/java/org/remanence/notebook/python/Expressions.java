package org.remanence.notebook.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remanence.notebook.python.Expression.Attribute;
import org.remanence.notebook.python.Expression.Call;
import org.remanence.notebook.python.Expression.Clause;
import org.remanence.notebook.python.Expression.Comprehension;
import org.remanence.notebook.python.Expression.Dictionary;
import org.remanence.notebook.python.Expression.Items;
import org.remanence.notebook.python.Expression.Name;
import org.remanence.notebook.python.Expression.Opaque;
import org.remanence.notebook.python.Expression.Operation;
import org.remanence.notebook.python.Expression.Slice;
import org.remanence.notebook.python.Expression.Starred;
import org.remanence.notebook.python.Expression.Subscript;
import org.remanence.notebook.python.Expression.Text;

/** Parts of expressions. */
public final class Expressions {
  private Expressions() {}

  /** An expression, its parts, theirs, and so on. */
  public static Stream<Expression> all(Expression expression) {
    return Stream.concat(
        Stream.of(expression), parts(expression).stream().flatMap(Expressions::all));
  }

  /** Returns whether parts stand in parts more than {@code levels} deep. */
  static boolean isDeeperThan(int levels, Expression expression) {
    List<Expression> level = List.of(expression);
    for (int i = 0; i < levels && !level.isEmpty(); i++) {
      level = level.stream().flatMap(part -> parts(part).stream()).toList();
    }
    return !level.isEmpty();
  }

  /** Every name and attribute in it. */
  public static List<String> names(Expression expression) {
    return all(expression)
        .map(
            part ->
                part instanceof Name name
                    ? name.name()
                    : part instanceof Attribute attribute ? attribute.name() : "")
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** The same text for the same expression. */
  public static String render(Expression expression) {
    if (expression instanceof Name name) {
      return name.name();
    } else if (expression instanceof Expression.Number number) {
      return String.valueOf(number.value());
    } else if (expression instanceof Text text) {
      return "\"" + text.value() + "\"";
    } else if (expression instanceof Attribute attribute) {
      return render(attribute.owner()) + "." + attribute.name();
    }
    String head = expression instanceof Operation operation ? operation.operator() : "";
    return parts(expression).stream()
        .map(Expressions::render)
        .collect(Collectors.joining(" ", head + "(", ")"));
  }

  private static List<Expression> parts(Expression expression) {
    if (expression instanceof Attribute attribute) {
      return List.of(attribute.owner());
    } else if (expression instanceof Call call) {
      List<Expression> parts = new ArrayList<>(List.of(call.callee()));
      call.arguments().forEach(argument -> parts.add(argument.value()));
      return parts;
    } else if (expression instanceof Items items) {
      return items.items();
    } else if (expression instanceof Dictionary dictionary) {
      return dictionary.entries().stream()
          .flatMap(entry -> Stream.of(Optional.ofNullable(entry.key()), Optional.of(entry.value())))
          .flatMap(Optional::stream)
          .toList();
    } else if (expression instanceof Starred starred) {
      return List.of(starred.value());
    } else if (expression instanceof Subscript subscript) {
      return Stream.concat(Stream.of(subscript.owner()), subscript.indices().stream()).toList();
    } else if (expression instanceof Slice slice) {
      return Stream.of(slice.lower(), slice.upper()).filter(Objects::nonNull).toList();
    } else if (expression instanceof Operation operation) {
      return operation.operands();
    } else if (expression instanceof Comprehension comprehension) {
      List<Expression> parts = new ArrayList<>(List.of(comprehension.element()));
      for (Clause clause : comprehension.clauses()) {
        parts.add(clause.target());
        parts.add(clause.iterable());
        parts.addAll(clause.conditions());
      }
      return parts;
    }
    return expression instanceof Opaque opaque ? opaque.parts() : List.of();
  }
}
