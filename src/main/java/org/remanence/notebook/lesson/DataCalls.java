package org.remanence.notebook.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.remanence.notebook.lesson.CallEvaluator.CallRule;
import org.remanence.notebook.lesson.Value.Constant;
import org.remanence.notebook.lesson.Value.Mapping;

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

  private final Walk walk;

  DataCalls(Walk walk) {
    this.walk = walk;
  }

  /** Returns whether a function of that name reads data from elsewhere. */
  static boolean reads(String name) {
    return READING.matcher(name).matches();
  }

  @Override
  public Optional<Value> apply(Invocation call) {
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
      return Optional.of(Value.UNKNOWN);
    } else if (SAME.contains(name)) {
      return call.firstData().map(data -> data);
    } else if (SAME_SIZE.contains(name)) {
      return call.firstData().map(Data::withoutItems);
    }
    return call.data().isEmpty() && reads(name) ? Optional.of(read(call)) : Optional.empty();
  }

  private Value read(Invocation call) {
    String file = call.arguments().first().text().orElse("");
    walk.lesson.add(new Event.DataRead(call.place(), file));
    return Data.from(new Root(call.place()));
  }

  private Value unique(Data data, Invocation call) {
    walk.lesson.add(new Event.Deduplicated(call.place(), data));
    return data.ofUnknownSize();
  }

  /** A table of columns, or of rows whose columns are named. */
  private static Value table(Invocation call) {
    Value data = call.arguments().find(0, "data").orElse(Value.UNKNOWN);
    if (data instanceof Data rows
        && call.arguments().find("columns").orElse(Value.UNKNOWN) instanceof Data names) {
      List<Value> columns = new ArrayList<>();
      for (int i = 0; i < names.known().size(); i++) {
        columns.add(ListCalls.column(rows, i));
      }
      return new Mapping(names.known(), columns);
    }
    return data;
  }

  private Value ofTable(Mapping table, Invocation call) {
    if (UNIQUE.contains(call.name())) {
      return new Mapping(
          table.keys(),
          table.values().stream()
              .map(column -> column instanceof Data data ? unique(data, call) : column)
              .toList());
    }
    return switch (call.name()) {
      case "items" -> Data.of(pairs(table), Set.of(), Part.WHOLE);
      case "values" -> Data.of(table.values(), Set.of(), Part.WHOLE);
      case "keys" -> Data.of(table.keys(), Set.of(), Part.WHOLE);
      case "get" ->
          call.arguments().first() instanceof Constant key
              ? table.get(key.value()).orElse(Value.UNKNOWN)
              : Value.UNKNOWN;
      default -> SAME.contains(call.name()) ? table : Value.UNKNOWN;
    };
  }

  private static List<Value> pairs(Mapping table) {
    List<Value> pairs = new ArrayList<>();
    for (int i = 0; i < table.keys().size(); i++) {
      List<Value> pair = List.of(table.keys().get(i), table.values().get(i));
      pairs.add(Data.of(pair, Set.of(), Part.WHOLE));
    }
    return pairs;
  }

  private Optional<Value> ofText(String text, Invocation call) {
    List<String> parts =
        switch (call.name()) {
          case "splitlines" -> text.lines().toList();
          case "split" -> split(text, call.arguments());
          default -> List.of();
        };
    if (!parts.isEmpty()) {
      List<Value> items = parts.stream().<Value>map(Constant::new).toList();
      return Optional.of(Data.literal(items, new Root(call.place())));
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
