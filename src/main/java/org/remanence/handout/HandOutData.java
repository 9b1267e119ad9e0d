package org.remanence.handout;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.remanence.engine.CellType;
import org.remanence.engine.cell.CellBlock;
import org.remanence.engine.cell.Signal;
import org.remanence.explain.LayerDescription;
import org.remanence.explain.Quantity;
import org.remanence.explain.drawing.CellLayout;
import org.remanence.i18n.Messages;
import org.remanence.lab.Lab;
import org.remanence.lab.LabNetwork;
import org.remanence.model.EpochMetrics;
import org.remanence.model.Inspection;
import org.remanence.model.TrainedModel;

/** Numbers and texts of a hand-out’s figures, as JSON that its script reads. */
final class HandOutData {
  private static final List<String> TEXTS =
      List.of(
          "sentence",
          "network",
          "layer",
          "units",
          "unit",
          "all-units",
          "cell",
          "word",
          "epoch",
          "previous",
          "next",
          "first",
          "falls",
          "rises",
          "little",
          "stays",
          "state",
          "state-at",
          "headed",
          "no-words",
          "no-cell",
          "unknown",
          "table-all",
          "table-unit",
          "course",
          "states",
          "states-note",
          "signal",
          "no-signal",
          "heatmap",
          "heatmap-of",
          "curves",
          "cell-value",
          "at",
          "none",
          "answers",
          "answers-note",
          "training",
          "training-note",
          "no-training");

  /** Left as they are, for the script to fill. */
  private static final Object[] PLACES = {"{0}", "{1}", "{2}", "{3}", "{4}"};

  private HandOutData() {}

  static String of(HandOutContent content) {
    Lab lab = content.lab();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode texts = json.putObject("texts");
    TEXTS.forEach(key -> texts.put(key, Messages.text("sheet.text." + key, PLACES)));
    ObjectNode signals = json.putObject("signals");
    // The hidden state first, since every network has one.
    signals.put(Signal.HIDDEN_STATE.id(), name(Signal.HIDDEN_STATE));
    CellType.all().stream()
        .filter(cell -> lab.networks().stream().anyMatch(each -> has(each, cell)))
        .flatMap(cell -> cell.signals().stream())
        .forEach(signal -> signals.put(signal.id(), name(signal)));
    ObjectNode cells = json.putObject("cells");
    CellType.all().forEach(cell -> cell(cell, cells.putObject(cell.id())));
    parts(CellType.TRANSFORMER, cells.putObject(CellType.TRANSFORMER.id()));
    ArrayNode networks = json.putArray("networks");
    for (int i = 0; i < content.names().size(); i++) {
      network(lab.networks().get(i), content.names().get(i), networks.addObject());
    }
    ArrayNode list = json.putArray("sentences");
    for (HandOutSentence sentence : content.sentences()) {
      ObjectNode one = list.addObject().put("text", sentence.text());
      ArrayNode readings = one.putArray("readings");
      sentence.readings().forEach(each -> reading(each, readings.addObject()));
    }
    return json.toString();
  }

  private static boolean has(LabNetwork network, CellType cell) {
    return network.architecture().cell() == cell;
  }

  private static String name(Signal signal) {
    return Messages.text("states.signal." + signal.id());
  }

  private static void cell(CellType cell, ObjectNode json) {
    parts(cell, json);
    drawing(CellLayout.of(cell), json.putObject("drawing"));
  }

  private static void parts(CellType cell, ObjectNode json) {
    ArrayNode blocks = json.putArray("blocks");
    for (CellBlock block : cell.blocks()) {
      part(block.signal(), blocks.addObject()).put("gate", block.signal().isGate());
    }
    ArrayNode states = json.putArray("states");
    for (Signal state : List.of(Signal.CELL_STATE, Signal.HIDDEN_STATE)) {
      if (cell.states().contains(state)) {
        part(state, states.addObject()).put("symbol", state == Signal.CELL_STATE ? "c" : "h");
      }
    }
    ArrayNode equations = json.putArray("equations");
    LayerDescription.of(cell).equations().forEach(equations::add);
  }

  private static ObjectNode part(Signal signal, ObjectNode json) {
    return json.put("signal", signal.id()).put("name", name(signal));
  }

  private static void drawing(CellLayout layout, ObjectNode json) {
    json.put("width", CellLayout.WIDTH).put("height", CellLayout.HEIGHT - CellLayout.LEGEND);
    json.put("boxWidth", CellLayout.GATE_WIDTH).put("boxHeight", CellLayout.GATE_HEIGHT);
    ArrayNode wires = json.putArray("wires");
    for (CellLayout.Wire wire : layout.wires()) {
      ArrayNode points = wires.addArray();
      DoubleStream.of(wire.points()).forEach(points::add);
    }
    ArrayNode parts = json.putArray("parts");
    for (CellLayout.Part part : layout.parts()) {
      ObjectNode one = parts.addObject();
      one.put("kind", part.kind().name().toLowerCase(Locale.ROOT)).put("text", part.text());
      one.put("x", part.x()).put("y", part.y());
      part.name().ifPresent(name -> one.put("name", name));
      quantity(part.quantity(), one);
    }
  }

  /** Tells which of the page’s numbers stands at a part; none does at some. */
  private static void quantity(@Nullable Quantity quantity, ObjectNode json) {
    if (quantity == Quantity.INPUT) {
      json.put("word", true);
    } else if (quantity == Quantity.CELL_BEFORE) {
      json.put("before", Signal.CELL_STATE.id());
    } else if (quantity == Quantity.HIDDEN_BEFORE) {
      json.put("before", Signal.HIDDEN_STATE.id());
    } else if (quantity != null && quantity.signal() != null) {
      json.put("signal", quantity.signal().id());
    }
  }

  private static void network(LabNetwork network, String name, ObjectNode json) {
    json.put("name", name).put("architecture", network.architecture().id());
    ArrayNode labels = json.putArray("labels");
    network.classifier().labels().forEach(labels::add);
    ArrayNode validation = json.putArray("validation");
    network.trained().map(TrainedModel::history).orElse(List.of()).stream()
        .mapToDouble(EpochMetrics::validationAccuracy)
        .forEach(validation::add);
  }

  private static void reading(HandOutReading reading, ObjectNode json) {
    Inspection inspection = reading.inspection();
    ArrayNode tokens = json.putArray("tokens");
    for (Inspection.Token token : inspection.tokens()) {
      tokens.addObject().put("text", token.text()).put("known", token.known());
    }
    add(inspection.trace().probabilities(), json.putArray("probabilities"));
    ArrayNode after = json.putArray("after");
    for (float[] row : reading.answersAfterWords()) {
      add(row, after.addArray());
    }
    ArrayNode layers = json.putArray("layers");
    IntStream.range(0, reading.run().layers().size())
        .forEach(layer -> LayerJson.write(reading.run(), layer, layers.addObject()));
  }

  static void add(float[] numbers, ArrayNode list) {
    for (float number : numbers) {
      list.add(number);
    }
  }
}
