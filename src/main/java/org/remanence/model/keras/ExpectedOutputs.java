package org.remanence.model.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.remanence.engine.cell.Signal;
import org.remanence.i18n.LocalizedException;
import org.remanence.model.file.StrictJson;
import org.remanence.model.keras.layer.RecurrentTrace;
import org.remanence.text.Utf8File;

/**
 * Inputs and what another program made of them with the same model: a JSON object whose list {@code
 * cases} holds objects with {@code kind} ({@code ids}, {@code onehot:N} or {@code floats}), {@code
 * input}, {@code output} and, if it is known, {@code last_hidden} of recurrent layers by their
 * names.
 */
public final class ExpectedOutputs {
  private static final String ONE_HOT = "onehot:";

  private final Path file;
  private final List<JsonNode> cases = new ArrayList<>();

  /**
   * Deviation of one of the outputs of a case.
   *
   * @param what the case, in the words of the file or by its number
   * @param output {@code output}, or a layer and its state, such as {@code lstm h}
   * @param numbers how many were compared
   * @param largest absolute difference of two of them; NaN if there are more on one side
   */
  public record Difference(String what, String output, int numbers, double largest) {
    /** Returns whether all numbers are within a tolerance. */
    public boolean isWithin(double tolerance) {
      return largest <= tolerance;
    }
  }

  private ExpectedOutputs(Path file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @throws LocalizedException naming it and what was expected
   */
  public static ExpectedOutputs read(Path file) {
    ExpectedOutputs expected = new ExpectedOutputs(file);
    JsonNode json = StrictJson.parse(file, "JSON", Utf8File.bytes(file));
    for (String list : List.of("cases", "text_cases")) {
      json.path(list).forEach(expected.cases::add);
    }
    if (expected.cases.isEmpty()) {
      throw new LocalizedException("keras.expected.none", file);
    }
    return expected;
  }

  /**
   * Has the model read every input and compares all outputs.
   *
   * @throws LocalizedException if an input is none that the model can read
   */
  public List<Difference> compare(KerasModel model) {
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      JsonNode each = cases.get(i);
      String what = each.path("what").asText(each.path("text").asText(String.valueOf(i + 1)));
      KerasModel.Answer answer = model.read(rows(each, i));
      differences.add(difference(what, "output", each.path("output"), flat(answer)));
      for (RecurrentTrace trace : answer.traces()) {
        JsonNode states = each.path("last_hidden").path(trace.name());
        for (Map.Entry<String, JsonNode> state : states.properties()) {
          double[] last = trace.last().get(signal(state.getKey(), i));
          differences.add(
              difference(
                  what,
                  trace.name() + " " + state.getKey(),
                  state.getValue(),
                  last == null ? new double[0] : last));
        }
      }
    }
    return differences;
  }

  private Signal signal(String name, int place) {
    return switch (name) {
      case "h" -> Signal.HIDDEN_STATE;
      case "c" -> Signal.CELL_STATE;
      default -> throw problem(place);
    };
  }

  /** The numbers of an output, row after row. */
  private static double[] flat(KerasModel.Answer answer) {
    double[][] rows = answer.output().rows();
    int width = answer.output().width();
    double[] flat = new double[rows.length * width];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, flat, row * width, width);
    }
    return flat;
  }

  private static Difference difference(String what, String output, JsonNode expected, double[] is) {
    List<Double> numbers = new ArrayList<>();
    collect(expected, numbers);
    double largest = numbers.size() == is.length && is.length > 0 ? 0 : Double.NaN;
    for (int i = 0; i < is.length && !Double.isNaN(largest); i++) {
      // NaN on either side counts as a difference.
      largest = Math.max(largest, Math.abs(numbers.get(i) - is[i]));
    }
    return new Difference(what, output, numbers.size(), largest);
  }

  private static void collect(JsonNode json, List<Double> numbers) {
    if (json.isArray()) {
      json.forEach(part -> collect(part, numbers));
    } else {
      numbers.add(json.isNumber() ? json.asDouble() : Double.NaN);
    }
  }

  private double[][] rows(JsonNode each, int place) {
    String kind = each.path("kind").asText("ids");
    JsonNode input = each.has("input") ? each.path("input") : each.path("ids");
    if (!input.isArray()) {
      throw problem(place);
    }
    double[][] rows = new double[input.size()][];
    for (int step = 0; step < rows.length; step++) {
      rows[step] = row(input.path(step), kind, place);
    }
    return rows;
  }

  private double[] row(JsonNode step, String kind, int place) {
    if (kind.startsWith(ONE_HOT) && step.canConvertToInt()) {
      return oneHot(step.asInt(), kind.substring(ONE_HOT.length()), place);
    }
    List<Double> numbers = new ArrayList<>();
    collect(step, numbers);
    if (numbers.stream().anyMatch(number -> number.isNaN())) {
      throw problem(place);
    }
    return numbers.stream().mapToDouble(number -> number).toArray();
  }

  private double[] oneHot(int id, String width, int place) {
    if (!width.matches("[0-9]{1,6}") || id < 0 || id >= Integer.parseInt(width)) {
      throw problem(place);
    }
    double[] row = new double[Integer.parseInt(width)];
    row[id] = 1;
    return row;
  }

  private LocalizedException problem(int place) {
    return new LocalizedException("keras.expected.case", file, place + 1);
  }
}
