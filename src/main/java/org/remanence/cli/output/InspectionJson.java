package org.remanence.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.remanence.engine.LayerTrace;
import org.remanence.engine.NetworkTrace;
import org.remanence.engine.cell.Signal;
import org.remanence.model.Inspection;

/**
 * An inspection as {@code inspect --format json} prints it. Probabilities are the text's, or of a
 * network that tags words each token's, beside its tag.
 */
public final class InspectionJson {
  private static final String BACKWARD_SUFFIX = ".backward";
  private static final String ATTENTION = "attention";

  private InspectionJson() {}

  public static ObjectNode of(Inspection inspection) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("architecture", inspection.network().id());
    ArrayNode tokens = json.putArray("tokens");
    for (int t = 0; t < inspection.tokens().size(); t++) {
      Inspection.Token token = inspection.tokens().get(t);
      ObjectNode entry =
          tokens
              .addObject()
              .put("text", token.text())
              .put("id", token.id())
              .put("known", token.known());
      if (inspection.hasTags()) {
        entry.put("tag", inspection.labels().get(inspection.predicted(t)));
        put(entry, inspection.labels(), inspection.trace().tokenProbabilities()[t]);
      }
    }
    ArrayNode layers = json.putArray("layers");
    inspection.trace().layers().forEach(layer -> addLayer(layers, layer));
    addHeads(json, inspection.trace().heads());
    addPooling(json, inspection.trace());
    if (!inspection.hasTags()) {
      put(json, inspection.labels(), inspection.trace().probabilities());
    }
    return json;
  }

  private static void put(ObjectNode json, List<String> labels, float[] row) {
    ObjectNode probabilities = json.putObject("probabilities");
    for (int i = 0; i < labels.size(); i++) {
      probabilities.put(labels.get(i), row[i]);
    }
  }

  /** For each head a row for each token; nothing of a recurrent network. */
  private static void addHeads(ObjectNode json, List<float[][]> heads) {
    if (!heads.isEmpty()) {
      ArrayNode all = json.putArray(ATTENTION);
      for (float[][] head : heads) {
        addRows(all.addArray(), head);
      }
    }
  }

  /** A row of weights, one for each token; nothing if the states are not pooled by attention. */
  private static void addPooling(ObjectNode json, NetworkTrace trace) {
    if (!trace.attention().isEmpty()) {
      String name = trace.heads().isEmpty() ? ATTENTION : "pooling";
      addRows(json.putArray(name), new float[][] {trace.attention().weights()});
    }
  }

  private static void addRows(ArrayNode array, float[][] rows) {
    for (float[] row : rows) {
      ArrayNode numbers = array.addArray();
      for (float number : row) {
        numbers.add(number);
      }
    }
  }

  private static void addLayer(ArrayNode layers, LayerTrace layer) {
    ObjectNode json = layers.addObject();
    json.put("name", nameWithoutDirection(layer));
    json.put("cell", layer.cell().id());
    json.put("direction", layer.backward() ? "backward" : "forward");
    ObjectNode traces = json.putObject("traces");
    for (Signal signal : layer.cell().signals()) {
      addRows(traces.putArray(signal.id()), layer.get(signal));
    }
  }

  private static String nameWithoutDirection(LayerTrace layer) {
    return layer.backward() && layer.name().endsWith(BACKWARD_SUFFIX)
        ? layer.name().substring(0, layer.name().length() - BACKWARD_SUFFIX.length())
        : layer.name();
  }
}
