package org.remanence.notebook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.remanence.notebook.CodeLocation;
import org.remanence.notebook.analysis.AbstractValue.Instance;
import org.remanence.notebook.python.Expression.Call;

/**
 * A call whose arguments are known as far as they go.
 *
 * @param receiver what it is a method of, or what is called; unknown for a function
 * @param path the name with what stands before it, such as {@code np.random.seed}
 */
record Invocation(
    Call source, AbstractValue receiver, String path, Arguments arguments, CodeLocation location) {
  /** The name of an object that is called itself, as a layer is. */
  static final String ITSELF = "__call__";

  String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** Returns whether it makes an object: by custom the names of classes are capitalised. */
  boolean isConstructor() {
    return Character.isUpperCase(name().codePointAt(0));
  }

  /** Returns whether it belongs to PyTorch. */
  boolean isTorch() {
    return path.matches("(torch|nn|F)\\..*");
  }

  Optional<Instance> instance() {
    return receiver instanceof Instance instance ? Optional.of(instance) : Optional.empty();
  }

  /** Parts of its receiver and of its arguments by position. */
  Optional<DataValue> data() {
    List<AbstractValue> values = new ArrayList<>(List.of(receiver));
    values.addAll(arguments.positional());
    return DataValue.merge(values);
  }

  /** The first of them that is data, as it is. */
  Optional<DataValue> firstData() {
    List<AbstractValue> values = new ArrayList<>(List.of(receiver));
    values.addAll(arguments.positional());
    return values.stream()
        .filter(DataValue.class::isInstance)
        .map(DataValue.class::cast)
        .findFirst();
  }
}
