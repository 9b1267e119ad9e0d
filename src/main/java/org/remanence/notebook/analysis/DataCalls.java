package org.remanence.notebook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.remanence.notebook.analysis.AbstractValue.Constant;
import org.remanence.notebook.analysis.AbstractValue.Mapping;
import org.remanence.notebook.analysis.CallEvaluator.CallRule;

/** Tables and files, and functions of numbers that leave data or make none. */
final class DataCalls implements CallRule {
  private static final Pattern READING =
      Pattern.compile("read_\\w+|load|load_\\w+|\\w+_from_directory|open|fetch_\\w+|get_file");

  /** Functions that give the data again, or something of the same size made of them. */
  private static final Set<String> SAME =
      Set.of(
          "list",
          "tuple",
          "array",
          "asarray",
          "Series",
          "tolist",
          "to_list",
          "to_numpy",
          "astype",
          "copy",
          "reset_index",
          "constant",
          "convert_to_tensor",
          "dropna");

  private static final Set<String> SAME_SIZE =
      Set.of(
          "map",
          "apply",
          "to_categorical",
          "fit_transform",
          "transform",
          "lower",
          "strip",
          "replace",
          "cache",
          "prefetch",
          "reshape",
          "sorted");

  private static final Set<String> UNIQUE = Set.of("set", "drop_duplicates", "unique", "fromkeys");
  private static final Set<String> NO_DATA =
      Set.of(
          "max",
          "min",
          "sum",
          "mean",
          "std",
          "percentile",
          "quantile",
          "print",
          "str",
          "type",
          "isinstance",
          "any",
          "all",
          "value_counts",
          "Counter",
          "bincount",
          "describe",
          "head",
          "info",
          "amax",
          "median",
          "display");

  private final InterpreterState state;

  DataCalls(InterpreterState state) {
    this.state = state;
  }

  /** Returns whether a function of that name reads data from elsewhere. */
  static boolean reads(String name) {
    return READING.matcher(name).matches();
  }

  @Override
  public Optional<AbstractValue> apply(Invocation call) {
    String name = call.name();
    if (name.equals("DataFrame")) {
      return Optional.of(table(call));
    } else if (call.receiver() instanceof Mapping mapping) {
      return Optional.of(ofTable(mapping, call));
    } else if (call.receiver() instanceof Constant constant
        && constant.value() instanceof String text) {
      return ofText(text, call);
    } else if (UNIQUE.contains(name)) {
      return call.firstData().map(data -> unique(data, call));
    } else if (NO_DATA.contains(name)) {
      return Optional.of(AbstractValue.UNKNOWN);
    } else if (SAME.contains(name)) {
      return call.firstData().map(data -> data);
    } else if (SAME_SIZE.contains(name)) {
      return call.firstData().map(DataValue::withoutItems);
    }
    return call.data().isEmpty() && reads(name) ? Optional.of(read(call)) : Optional.empty();
  }

  private AbstractValue read(Invocation call) {
    String file = call.arguments().first().text().orElse("");
    state.experiment.add(new ExperimentEvent.DataRead(call.location(), file));
    return DataValue.from(new DataOrigin());
  }

  private DataValue unique(DataValue data, Invocation call) {
    state.experiment.add(new ExperimentEvent.Deduplicated(call.location(), data));
    return data.ofUnknownSize();
  }

  /** A table of columns, or of rows whose columns are named. */
  private static AbstractValue table(Invocation call) {
    AbstractValue data = call.arguments().find(0, "data").orElse(AbstractValue.UNKNOWN);
    if (data instanceof DataValue rows
        && call.arguments().find("columns").orElse(AbstractValue.UNKNOWN)
            instanceof DataValue names) {
      List<AbstractValue> columns = new ArrayList<>();
      for (int i = 0; i < names.known().size(); i++) {
        columns.add(ListCalls.column(rows, i));
      }
      return new Mapping(names.known(), columns);
    }
    return data;
  }

  private AbstractValue ofTable(Mapping table, Invocation call) {
    if (UNIQUE.contains(call.name())) {
      return table.map(column -> unique(column, call));
    }
    return switch (call.name()) {
      case "items" -> DataValue.of(pairs(table), Set.of(), DataPart.WHOLE);
      case "values" -> DataValue.of(table.values(), Set.of(), DataPart.WHOLE);
      case "keys" -> DataValue.of(table.keys(), Set.of(), DataPart.WHOLE);
      case "get" ->
          call.arguments().first() instanceof Constant key
              ? table.get(key.value()).orElse(AbstractValue.UNKNOWN)
              : AbstractValue.UNKNOWN;
      default -> SAME.contains(call.name()) ? table : AbstractValue.UNKNOWN;
    };
  }

  private static List<AbstractValue> pairs(Mapping table) {
    List<AbstractValue> pairs = new ArrayList<>();
    for (int i = 0; i < table.keys().size(); i++) {
      List<AbstractValue> pair = List.of(table.keys().get(i), table.values().get(i));
      pairs.add(DataValue.of(pair, Set.of(), DataPart.WHOLE));
    }
    return pairs;
  }

  private Optional<AbstractValue> ofText(String text, Invocation call) {
    List<String> parts =
        switch (call.name()) {
          case "splitlines" -> text.lines().toList();
          case "split" -> split(text, call.arguments());
          default -> List.of();
        };
    if (!parts.isEmpty()) {
      List<AbstractValue> items = parts.stream().<AbstractValue>map(Constant::new).toList();
      return Optional.of(DataValue.literal(items, new DataOrigin()));
    }
    return switch (call.name()) {
      case "lower" -> Optional.of(new Constant(text.toLowerCase(Locale.ROOT)));
      case "strip" -> Optional.of(new Constant(text.strip()));
      default -> Optional.empty();
    };
  }

  private static List<String> split(String text, Arguments arguments) {
    Optional<String> separator = arguments.first().text();
    return arguments.positional().isEmpty()
        ? List.of(text.strip().split("\\s+"))
        : separator
            .filter(between -> !between.isEmpty())
            .map(between -> List.of(text.split(Pattern.quote(between), -1)))
            .orElse(List.of());
  }
}
