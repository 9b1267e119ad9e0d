package org.remanence.notebook.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.remanence.notebook.analysis.AbstractValue.Instance;
import org.remanence.notebook.analysis.AbstractValue.Mapping;
import org.remanence.notebook.analysis.CallEvaluator.CallRule;
import org.remanence.notebook.analysis.Experiment.Column;

/** Scikit-learn’s ways to split data. */
final class SplitCalls implements CallRule {
  private static final double DEFAULT_SHARE = 0.25;

  private final InterpreterState state;

  SplitCalls(InterpreterState state) {
    this.state = state;
  }

  @Override
  public Optional<AbstractValue> apply(Invocation call) {
    if (call.name().equals("train_test_split")) {
      return Optional.of(split(call));
    }
    return call.instance()
        .filter(instance -> instance.type().matches(".*(Fold|Split)"))
        .filter(folds -> call.name().equals("split"))
        .flatMap(folds -> folds(call, folds));
  }

  private Optional<AbstractValue> folds(Invocation call, Instance folds) {
    boolean drawn =
        folds.type().contains("Shuffle")
            || folds.arguments().find("shuffle").flatMap(AbstractValue::truth).orElse(false);
    Optional<DataValue> data = call.firstData();
    data.ifPresent(
        whole ->
            state.experiment.add(
                new ExperimentEvent.SplitMade(
                    call.location(),
                    whole,
                    OptionalInt.empty(),
                    Optional.empty(),
                    drawn && !folds.type().contains("Group"),
                    !drawn || isSeeded(folds.arguments()))));
    return data.map(DataValue::ofUnknownSize);
  }

  private static boolean isSeeded(Arguments arguments) {
    return arguments.find("random_state").filter(seed -> seed != AbstractValue.NONE).isPresent();
  }

  private AbstractValue split(Invocation call) {
    List<AbstractValue> parts = new ArrayList<>();
    List<DataValue> wholes = new ArrayList<>();
    for (AbstractValue whole : call.arguments().positional()) {
      if (whole instanceof DataValue data) {
        wholes.add(data);
        OptionalInt tests = tests(data, call.arguments());
        parts.add(training(data, tests));
        parts.add(heldOut(data, tests));
      } else if (whole instanceof Mapping table) {
        wholes.addAll(columns(table));
        parts.add(table.map(column -> training(column, tests(column, call.arguments()))));
        parts.add(table.map(column -> heldOut(column, tests(column, call.arguments()))));
      } else {
        parts.add(unknown(DataPart.TRAINING));
        parts.add(unknown(DataPart.TEST));
      }
    }
    texts(wholes).ifPresent(texts -> add(call, texts));
    return DataValue.literal(parts, new DataOrigin());
  }

  /** Columns of a table; first one that is not known, which may be the texts. */
  private static List<DataValue> columns(Mapping table) {
    List<DataValue> columns =
        new ArrayList<>(table.values().stream().flatMap(column -> column.data().stream()).toList());
    if (columns.size() < table.values().size()) {
      columns.add(0, DataValue.from(new DataOrigin()));
    }
    return columns;
  }

  private static AbstractValue unknown(DataPart part) {
    return DataValue.from(new DataOrigin()).withPart(part);
  }

  /** Of what is split together the texts, which differ more than their labels do. */
  private Optional<DataValue> texts(List<DataValue> wholes) {
    Optional<DataValue> first = wholes.stream().findFirst();
    boolean elsewhere = first.filter(data -> state.experiment.column(data).isEmpty()).isPresent();
    return elsewhere
        ? first
        : wholes.stream()
            .filter(data -> state.experiment.texts(data).isPresent())
            .max(Comparator.comparing(this::differentTexts))
            .or(() -> first);
  }

  private long differentTexts(DataValue data) {
    return state.experiment.texts(data).map(Column::different).orElse(0L);
  }

  private void add(Invocation call, DataValue texts) {
    boolean drawn = call.arguments().find("shuffle").flatMap(AbstractValue::truth).orElse(true);
    state.experiment.add(
        new ExperimentEvent.SplitMade(
            call.location(),
            texts,
            tests(texts, call.arguments()),
            Optional.of(asked(call.arguments())).filter(share -> share > 0 && share < 1),
            drawn || texts.shuffled(),
            !drawn || isSeeded(call.arguments())));
  }

  private static DataValue training(DataValue whole, OptionalInt tests) {
    OptionalInt rest =
        tests.isPresent() && whole.size().isPresent()
            ? OptionalInt.of(whole.size().getAsInt() - tests.getAsInt())
            : OptionalInt.empty();
    DataPart part = whole.part().isHeldOut() ? DataPart.VALIDATION : DataPart.TRAINING;
    return whole.sized(rest, part);
  }

  /** Of a training part what is taken off is for validation. */
  private static DataValue heldOut(DataValue whole, OptionalInt tests) {
    return whole.sized(
        tests, whole.part() == DataPart.TRAINING ? DataPart.VALIDATION : DataPart.TEST);
  }

  /** Share or number that is held out; NaN if it is not known. */
  private static double asked(Arguments arguments) {
    if (arguments.find("train_size").isPresent()) {
      return Double.NaN;
    }
    Optional<AbstractValue> given = arguments.find("test_size");
    return given.isEmpty() ? DEFAULT_SHARE : given.get().number().orElse(Double.NaN);
  }

  private static OptionalInt tests(DataValue whole, Arguments arguments) {
    if (whole.size().isEmpty()) {
      return OptionalInt.empty();
    }
    int size = whole.size().getAsInt();
    double share = asked(arguments);
    if (share > 0 && share < 1) {
      return OptionalInt.of((int) Math.ceil(share * size - 1e-9));
    }
    return share >= 1 && share < size && share == Math.rint(share)
        ? OptionalInt.of((int) share)
        : OptionalInt.empty();
  }
}
