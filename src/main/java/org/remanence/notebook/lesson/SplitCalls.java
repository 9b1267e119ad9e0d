package org.remanence.notebook.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.remanence.notebook.lesson.CallEvaluator.CallRule;
import org.remanence.notebook.lesson.Value.Instance;
import org.remanence.notebook.lesson.Value.Mapping;

/** Scikit-learn’s ways to split data, and what leaves order to chance. */
final class SplitCalls implements CallRule {
  private static final double DEFAULT_SHARE = 0.25;
  private static final Set<String> SHUFFLING = Set.of("shuffle", "permutation", "sample");

  private final Walk walk;

  SplitCalls(Walk walk) {
    this.walk = walk;
  }

  @Override
  public Optional<Value> apply(Invocation call) {
    if (call.name().equals("train_test_split")) {
      return Optional.of(split(call));
    }
    if (SHUFFLING.contains(call.name())) {
      walk.shuffled = true;
      return call.receiver() instanceof Mapping mapping
          ? Optional.of(mapping)
          : call.firstData().map(Data::withoutItems);
    }
    Optional<Instance> folds =
        call.instance().filter(instance -> instance.type().matches(".*(Fold|Split)"));
    if (folds.isPresent() && call.name().equals("split")) {
      Optional<Data> data = call.firstData();
      boolean together = folds.get().type().contains("Group");
      data.ifPresent(
          whole ->
              walk.lesson.add(
                  new Event.SplitMade(
                      call.place(), whole, OptionalInt.empty(), !together, isSeeded(folds.get()))));
      return data.map(Data::ofUnknownSize);
    }
    return Optional.empty();
  }

  private static boolean isSeeded(Instance folds) {
    return isSeeded(folds.arguments());
  }

  private static boolean isSeeded(Arguments arguments) {
    return arguments.find("random_state").filter(seed -> seed != Value.NONE).isPresent();
  }

  private Value split(Invocation call) {
    List<Value> parts = new ArrayList<>();
    for (Value whole : call.arguments().positional()) {
      if (whole instanceof Data data) {
        OptionalInt tests = tests(data, call.arguments());
        add(call, data, tests);
        parts.add(training(data, tests));
        parts.add(heldOut(data, tests));
      } else if (whole instanceof Mapping table) {
        splitTable(call, table, parts);
      } else {
        parts.add(unknown(call, Part.TRAINING));
        parts.add(unknown(call, Part.TEST));
      }
    }
    return Data.literal(parts, new Root(call.place()));
  }

  private static Value unknown(Invocation call, Part part) {
    return Data.from(new Root(call.place())).withPart(part);
  }

  private void splitTable(Invocation call, Mapping table, List<Value> parts) {
    List<Value> training = new ArrayList<>();
    List<Value> heldOut = new ArrayList<>();
    for (Value column : table.values()) {
      if (column instanceof Data data) {
        OptionalInt tests = tests(data, call.arguments());
        add(call, data, tests);
        training.add(training(data, tests));
        heldOut.add(heldOut(data, tests));
      } else {
        training.add(column);
        heldOut.add(column);
      }
    }
    parts.add(new Mapping(table.keys(), training));
    parts.add(new Mapping(table.keys(), heldOut));
  }

  private void add(Invocation call, Data whole, OptionalInt tests) {
    boolean ordered = call.arguments().find("shuffle").flatMap(Value::truth).orElse(true);
    walk.lesson.add(
        new Event.SplitMade(
            call.place(), whole, tests, ordered, isSeeded(call.arguments()) || !ordered));
  }

  private static Data training(Data whole, OptionalInt tests) {
    OptionalInt rest =
        tests.isPresent() && whole.size().isPresent()
            ? OptionalInt.of(whole.size().getAsInt() - tests.getAsInt())
            : OptionalInt.empty();
    Part part = whole.part().isHeldOut() ? Part.VALIDATION : Part.TRAINING;
    return whole.sized(rest, part);
  }

  /** Of a training part what is taken off is for validation. */
  private static Data heldOut(Data whole, OptionalInt tests) {
    return whole.sized(tests, whole.part() == Part.TRAINING ? Part.VALIDATION : Part.TEST);
  }

  private static OptionalInt tests(Data whole, Arguments arguments) {
    if (whole.size().isEmpty() || arguments.find("train_size").isPresent()) {
      return OptionalInt.empty();
    }
    int size = whole.size().getAsInt();
    Optional<Value> given = arguments.find("test_size");
    double share = given.isEmpty() ? DEFAULT_SHARE : given.get().number().orElse(Double.NaN);
    if (Double.isNaN(share) || share <= 0 || share > size) {
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) (share < 1 ? Math.ceil(share * size - 1e-9) : share));
  }
}
